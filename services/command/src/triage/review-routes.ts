import { randomBytes } from 'node:crypto'
import { findItem } from '@firsthand/database/command/items'
import { base32, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { answerDecision } from './decision-routes.ts'
import { reviewRequest } from './triage-request.ts'

/** A decision on one item, made on its own page. */
export const reviewRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/items/:item/reviews',
    may(deps, 'review-decide'),
    restrictedGate(deps),
    validated('json', reviewRequest),
    async (c) => {
      const incident = c.get('incident').id
      const id = parseId('item', c.req.param('item'))
      const item = id && (await findItem(deps.db, { incident, item: id }))
      if (!id || !item) return refuse(c, 'not-found')
      const { wish = base32(randomBytes(16)), ...review } = c.req.valid('json')
      return answerDecision(c, deps, { ...review, wish, whole: 'item', item: id })
    },
  )
