import { type Leased, returnLeases, takeItems } from '@firsthand/database/command/triage'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { validated } from '../door/validated.ts'
import { holding, takeRequest } from './triage-request.ts'

export interface Taken {
  /** The first item is the current one; the others follow it. */
  readonly items: readonly Leased[]
}

/**
 * Leases a page's items for a minute. Asking again returns the items that the page still holds, and renews the lease.
 * If a page is closed, its items return to the queue when the lease lapses.
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
