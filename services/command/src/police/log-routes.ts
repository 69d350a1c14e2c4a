import { listLogEvents, listLogReadings, readLogDensity, recordLogLook } from '@firsthand/database/command/police'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { importLog } from './log/import-log.ts'
import { logMapping } from './log/mapping.ts'
import { checkLog, openLog, previewLog } from './log/open-log.ts'
import { formatLogCursor, logDensityQuery, logQuery } from './log-query.ts'

/**
 * Call and radio logs: preview, mapping, import, and their rows on the timeline. The item is looked up before the
 * request is parsed, so that an item of another incident is "not found" whatever the request says.
 */
export const logRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/police/logs/:item', may(deps, 'log-preview'), restrictedGate(deps), async (c) => {
      const log = await openLog(deps, c)
      if (!log.ok) return refuse(c, log.error)
      return c.json(await previewLog(log.value))
    })
    .post(
      '/:incident/police/logs/:item/check',
      may(deps, 'log-check'),
      restrictedGate(deps),
      validatedOrNot('json', logMapping),
      async (c) => {
        const log = await openLog(deps, c)
        if (!log.ok) return refuse(c, log.error)
        const { wish: mapping } = c.req.valid('json')
        const checked = mapping && (await checkLog(log.value, mapping))
        return checked ? c.json(checked) : refuse(c, 'malformed')
      },
    )
    .post(
      '/:incident/police/logs/:item/reading',
      may(deps, 'log-read'),
      restrictedGate(deps),
      validatedOrNot('json', logMapping),
      async (c) => {
        const log = await openLog(deps, c)
        if (!log.ok) return refuse(c, log.error)
        const { wish: mapping } = c.req.valid('json')
        if (!mapping) return refuse(c, 'malformed')
        const read = await importLog(deps, { log: log.value, mapping, officer: c.get('session').officer })
        return read.ok ? c.json(read.value, 201) : refuse(c, read.error)
      },
    )
    .get('/:incident/police/logs/:item/readings', may(deps, 'log-readings'), restrictedGate(deps), async (c) => {
      const log = await openLog(deps, c, 'facts')
      if (!log.ok) return refuse(c, log.error)
      const { incident, item } = log.value
      return c.json({ readings: await listLogReadings(deps.db, { incident, item }) })
    })
    .get('/:incident/events-log', may(deps, 'log-events-read'), validated('query', logQuery), async (c) => {
      const query = c.req.valid('query')
      const key = { incident: c.get('incident').id, officer: c.get('session').officer }
      await recordLogLook(deps.db, key)
      const events = await listLogEvents(deps.db, { ...key, ...query })
      const last = events.length === query.limit ? events.at(-1) : undefined
      return c.json({ events, cursor: last ? formatLogCursor(last) : null })
    })
    .get(
      '/:incident/events-log/density',
      may(deps, 'log-density-read'),
      validated('query', logDensityQuery),
      async (c) => {
        const query = c.req.valid('query')
        const key = { incident: c.get('incident').id, officer: c.get('session').officer }
        return c.json({ bins: await readLogDensity(deps.db, { ...key, ...query }) })
      },
    )
