import { type Decision, findItem, recordLook, recordReview } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { readItemPage } from './item-page.ts'
import { countExposure, restrictedGate } from './restricted-gate.ts'

const DECISIONS: readonly Decision[] = ['relevant', 'not-relevant', 'urgent', 'undecided']

export const itemRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/items/:item', may(deps, 'item-open'), restrictedGate(deps), async (c) => {
      const incident = c.get('incident').id
      const id = parseId('item', c.req.param('item'))
      const item = id && (await findItem(deps.db, { incident, item: id }))
      if (!id || !item) return refuse(c, 'not-found')
      const { officer } = c.get('session')
      // No entry, no bytes: a fault here is answered as one, and nothing of the item is read.
      const isNew = await recordLook(deps.db, { incident, officer, item: id, kind: 'opened', detail: { page: 'item' } })
      if (isNew) deps.log.event('look.opened', { officer, item: id, kind: 'opened' })
      await countExposure(c, deps, { item: id, kind: 'page' })
      const { role, zone } = c.get('incident')
      const scope = { incident, item: id, withReasons: mayReadReasons(role), zone }
      return c.json(await readItemPage(deps.db, scope, item))
    })
    .post(
      '/:incident/items/:item/reviews',
      may(deps, 'review-decide'),
      restrictedGate(deps),
      validator('json', (body, c) => parseDecision(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const incident = c.get('incident').id
        const id = parseId('item', c.req.param('item'))
        const item = id && (await findItem(deps.db, { incident, item: id }))
        if (!id || !item) return refuse(c, 'not-found')
        const { decision } = c.req.valid('json')
        await recordReview(deps.db, { incident, officer: c.get('session').officer, item: id, decision })
        return c.json({ decision }, 201)
      },
    )

function parseDecision(body: unknown): { decision: Decision } | undefined {
  if (typeof body !== 'object' || body === null || !('decision' in body)) return undefined
  const decision = DECISIONS.find((one) => one === body.decision)
  return decision && { decision }
}
