import { findLockStanding, listIncidents, listTrail } from '@firsthand/database/command/incidents'
import { platformState, summarise } from '@firsthand/database/command/overview'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayReadReasons, routesOf } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, withoutUndefined } from '../door/parts.ts'
import { validated } from '../door/validated.ts'
import { languageState } from '../warnings/languages.ts'
import { silentWorkers, warningsOf } from '../warnings/warnings.ts'

const MOST_ENTRIES = 200
const trailQuery = z.object({ subject: z.string().max(200).optional(), cursor: countText.optional() })

export const incidentRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/', async (c) => {
      const incidents = await listIncidents(deps.db, c.get('session').officer)
      return c.json({ incidents: incidents.map((incident) => ({ ...incident, may: routesOf(incident.role) })) })
    })
    .get('/:incident', may(deps, 'incident-read'), (c) => {
      const incident = c.get('incident')
      return c.json({ ...incident, may: routesOf(incident.role), witnessAddress: witnessAddress(deps, incident.slug) })
    })
    .get('/:incident/summary', may(deps, 'summary-read'), async (c) =>
      c.json(await summarise(deps.db, c.get('incident').id)),
    )
    .get('/:incident/status', may(deps, 'status-read'), async (c) => {
      const incident = c.get('incident')
      const [state, locks, languages] = await Promise.all([
        platformState(deps.db),
        findLockStanding(deps.db, incident.id),
        languageState(deps.db),
      ])
      const warnings = warningsOf(state, { incident, storeKind: deps.storeKind, locks, languages })
      return c.json({ ...state, warnings, silent: silentWorkers(state) })
    })
    .get('/:incident/custody', may(deps, 'custody-read'), validated('query', trailQuery), async (c) => {
      const { subject, cursor: before } = c.req.valid('query')
      const { id, role } = c.get('incident')
      const withReasons = mayReadReasons(role)
      const { officer } = c.get('session')
      const entries = await listTrail(deps.db, {
        incident: id,
        officer,
        limit: MOST_ENTRIES,
        withReasons,
        ...withoutUndefined({ subject, before }),
      })
      const last = entries.length === MOST_ENTRIES ? entries.at(-1) : undefined
      return c.json({ entries, cursor: last ? String(last.seq) : null })
    })

/**
 * The address of the incident's witness page, as people type it and the console shows it. Only the path if the witness
 * address is not configured.
 */
const witnessAddress = ({ witnessUrl }: Pick<CommandDeps, 'witnessUrl'>, slug: string): string =>
  witnessUrl === undefined ? `/${slug}` : new URL(`/${slug}`, witnessUrl).href
