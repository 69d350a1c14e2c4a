import { findWatchOf, listGapsFor, listRinging, signWatch, takeWatch } from '@firsthand/database/command/alarms'
import { Hono } from 'hono'
import { may } from '../../access/may.ts'
import type { CommandDeps } from '../../door/command-deps.ts'
import type { CommandEnv } from '../../door/command-env.ts'

/**
 * For every officer: the real incidents that nobody watches, and the officer's incidents in which an alarm rings. Also
 * takes the signs of life of a screen on which an officer waits for such an incident.
 */
export const watchRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/', async (c) => {
      const { officer } = c.get('session')
      const [gaps, ringing, mine] = await Promise.all([
        listGapsFor(deps.db, officer),
        listRinging(deps.db, officer),
        findWatchOf(deps.db, officer),
      ])
      return c.json({ gaps, ringing, mine: mine ?? null })
    })
    .post('/signs', async (c) => {
      await signWatch(deps.db, { officer: c.get('session').officer, incident: undefined })
      return c.json({ seen: true })
    })

/** The alarm screen of one incident. */
export const incidentWatchRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/:incident/watch-signs', may(deps, 'watch-sign'), async (c) => {
      await signWatch(deps.db, { officer: c.get('session').officer, incident: c.get('incident').id })
      return c.json({ seen: true })
    })
    .post('/:incident/watch', may(deps, 'watch-take'), async (c) => {
      const watch = { officer: c.get('session').officer, incident: c.get('incident').id }
      // The officer counts as watching from this press on. The screen itself reports half a minute later.
      await signWatch(deps.db, watch)
      await takeWatch(deps.db, watch)
      return c.json({ watches: true })
    })
