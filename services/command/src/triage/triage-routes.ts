import {
  countGroup,
  type GroupCount,
  readTriageProgress,
  type TriageProgress,
} from '@firsthand/database/command/triage'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { withoutUndefined } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { narrowing } from '../selection/narrowing.ts'
import { decisionRoutes } from './decision-routes.ts'
import { leaseRoutes } from './lease-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { groupAsked } from './triage-request.ts'

/** One queue for all officers of an incident. Each officer gets items that nobody else holds. */
export const triageRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/triage', may(deps, 'triage-read'), validated('query', narrowing), async (c) => {
      const { id, zone } = c.get('incident')
      const { officer } = c.get('session')
      const progress: TriageProgress = await readTriageProgress(deps.db, {
        ...{ incident: id, officer, zone },
        ...c.req.valid('query'),
      })
      return c.json(progress)
    })
    .get(
      '/:incident/triage/groups/:item',
      may(deps, 'triage-group'),
      restrictedGate(deps),
      validatedOrNot('query', groupAsked),
      async (c) => {
        const item = parseId('item', c.req.param('item'))
        const incident = c.get('incident').id
        const { wish } = c.req.valid('query')
        if (!item || !wish) return refuse(c, 'not-found')
        const { officer } = c.get('session')
        const count: GroupCount = await countGroup(deps.db, {
          ...{ incident, officer, item },
          ...withoutUndefined(wish),
        })
        // Nothing to decide and nothing left out: the item is not of this incident, or has no such group.
        return count.items + count.left === 0 ? refuse(c, 'not-found') : c.json(count)
      },
    )
    .route('/', leaseRoutes(deps))
    .route('/', decisionRoutes(deps))
    .route('/', reviewRoutes(deps))
