import { listWatchers } from '@firsthand/database/command/alarms'
import { countWork, freeSlug, listOfficers, listPlatformIncidents } from '@firsthand/database/command/operations'
import { platformState } from '@firsthand/database/command/overview'
import { parseSlug, slugOf } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined } from '../door/parts.ts'
import { validated } from '../door/validated.ts'
import { languageState } from '../warnings/languages.ts'
import { warningsOf } from '../warnings/warnings.ts'
import { accountRoutes } from './account-routes.ts'
import { dutyCallRoutes } from './duty-call-routes.ts'
import { platformIncidentRoutes } from './incident-routes.ts'
import { keepRoutes } from './keep-routes.ts'
import { preflightRoutes } from './preflight-routes.ts'
import { templateRoutes } from './template-routes.ts'

/**
 * Routes for opening incidents, the preflight check, and whatever else concerns no single incident. Access:
 * `access/platform-access.ts`.
 */
export const platformRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/state', mayOpen('platform-read'), async (c) => {
      const [incidents, work, state, languages] = await Promise.all([
        listPlatformIncidents(deps.db),
        countWork(deps.db),
        platformState(deps.db),
        languageState(deps.db),
      ])
      // A stand-in incident, to get the platform's own warnings. Warnings of an incident are on its own page.
      const place = {
        incident: { exercise: false, lockMode: 'GOVERNANCE', state: 'active' },
        storeKind: deps.storeKind,
        languages,
      }
      return c.json({
        ...{ incidents, work, stuck: state.stuck, warnings: warningsOf(state, place) },
        // Those that are off may be chosen. Witnesses read the first one until they are signed.
        ...{ languages: languages.on, languagesOff: languages.off },
        witnessAddress: deps.witnessUrl?.href ?? null,
        now: deps.clock(),
      })
    })
    .get('/officers', mayOpen('platform-officers-read'), async (c) => c.json({ officers: await listOfficers(deps.db) }))
    .get('/watchers', mayOpen('watchers-read'), async (c) => {
      const watchers = await listWatchers(deps.db)
      // Officers who open an incident cannot name themselves as watcher, because that would give them a role that
      // reads.
      return c.json({ watchers: watchers.filter(({ id }) => id !== c.get('session').officer) })
    })
    .get('/slug', mayOpen('slug-read'), validated('query', z.object({ title: orUndefined(z.string()) })), async (c) => {
      const { title = '' } = c.req.valid('query')
      const wanted = parseSlug(slugOf(title.slice(0, 200)))
      return c.json({ slug: wanted === undefined ? null : await freeSlug(deps.db, wanted) })
    })
    .route('/', accountRoutes(deps))
    .route('/', templateRoutes(deps))
    .route('/', platformIncidentRoutes(deps))
    .route('/', keepRoutes(deps))
    .route('/', preflightRoutes(deps))
    .route('/', dutyCallRoutes(deps))
