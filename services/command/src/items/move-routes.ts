import { askMove, findMoveTarget, readMove } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { givenOf, parsePress } from '../triage/triage-wish.ts'
import { makeNote, parseReason } from './reason-note.ts'

/**
 * To another incident (decision 083): by a commander of this one, who need not see what is sent away, nor be a member there.
 * Where it went is told to members of that incident; to others that it was moved, and no more.
 */
export const moveRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    // No more than the witnesses' page of that address says to everybody.
    .get('/:incident/move-targets/:address', may(deps, 'move-target-read'), async (c) => {
      const target = await findMoveTarget(deps.db, c.req.param('address'))
      return target && target.id !== c.get('incident').id ? c.json(target) : refuse(c, 'not-found')
    })
    .get('/:incident/items/:item/move', may(deps, 'move-read'), async (c) => {
      const item = parseId('item', c.req.param('item'))
      const scope = { incident: c.get('incident').id, officer: c.get('session').officer }
      const found = item && (await readMove(deps.db, { ...scope, item }))
      return found ? c.json(found) : refuse(c, 'not-found')
    })
    .post(
      '/:incident/items/:item/move',
      may(deps, 'move-ask'),
      validator('json', (body, c) => parseWish(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const item = parseId('item', c.req.param('item'))
        const scope = { incident: c.get('incident').id, officer: c.get('session').officer }
        if (!item || !(await readMove(deps.db, { ...scope, item }))) return refuse(c, 'not-found')
        const { to, isWhole, reason, wish } = c.req.valid('json')
        if (reason === undefined) return refuse(c, 'reason-needed')
        if (to === undefined) return refuse(c, 'malformed')
        const asked = await askMove(deps.db, { ...scope, item, to, isWhole, reason, wish, note: makeNote(reason) })
        return typeof asked === 'string' ? refuse(c, WHY_NOT[asked]) : c.json(asked, 202)
      },
    )

const WHY_NOT = { spent: 'wish-spent', 'no-target': 'not-found', 'nothing-here': 'illegal-state' } as const

function parseWish(body: unknown) {
  const press = parsePress(body)
  const given = givenOf(body)
  return (
    press && {
      ...press,
      to: parseId('incident', given['to']),
      isWhole: given['whole'] === true,
      reason: parseReason(body),
    }
  )
}
