import { askMove, findMoveTarget, readMove } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, idempotency, orUndefined, reason } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'

const moveRequest = z.object({
  ...idempotency,
  to: orUndefined(id('incident')),
  whole: orUndefined(z.boolean()),
  reason,
})

/**
 * Moves an item to another incident (decision 083). A commander of this incident moves it, and need neither be able to
 * open it nor be a member of the other incident. Members of the other incident learn where it went. Others learn only
 * that it was moved.
 */
export const moveRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    // Reveals no more than the public witness page of that address.
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
    .post('/:incident/items/:item/move', may(deps, 'move-ask'), validated('json', moveRequest), async (c) => {
      const item = parseId('item', c.req.param('item'))
      const scope = { incident: c.get('incident').id, officer: c.get('session').officer }
      if (!item || !(await readMove(deps.db, { ...scope, item }))) return refuse(c, 'not-found')
      const { to, whole, reason, wish } = c.req.valid('json')
      if (reason === undefined) return refuse(c, 'reason-needed')
      if (to === undefined) return refuse(c, 'malformed')
      const asked = await askMove(deps.db, {
        ...scope,
        item,
        to,
        isWhole: whole === true,
        reason,
        wish,
        note: makeNote(reason),
      })
      return typeof asked === 'string' ? refuse(c, WHY_NOT[asked]) : c.json(asked, 202)
    })

const WHY_NOT = {
  spent: 'wish-spent',
  'no-target': 'not-found',
  demonstration: 'demonstration',
  'nothing-here': 'illegal-state',
} as const
