import { type Leased, returnLeases, takeItems } from '@firsthand/database/command/triage'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { validated } from '../door/validated.ts'
import { holding, takeRequest } from './triage-request.ts'

export interface Taken {
  /** The first is the current item; the others are next. */
  readonly items: readonly Leased[]
}

/**
 * Leases of a page's items, for a minute at a time. Asking again returns the items still held and renews the lease. A
 * page that is gone gives its items back when its lease lapses.
 */
export const leaseRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/:incident/triage/leases', may(deps, 'triage-take'), validated('json', takeRequest), async (c) => {
      const incident = c.get('incident').id
      const { officer } = c.get('session')
      const taken: Taken = { items: await takeItems(deps.db, { incident, officer, ...c.req.valid('json') }) }
      return c.json(taken)
    })
    .post('/:incident/triage/leases/returns', may(deps, 'triage-return'), validated('json', holding), async (c) => {
      const key = { incident: c.get('incident').id, officer: c.get('session').officer, ...c.req.valid('json') }
      await returnLeases(deps.db, key)
      return c.json({ returned: true })
    })
