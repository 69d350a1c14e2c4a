import { noteShown, type TimelineFilter, useView } from '@firsthand/database/command'
import { listWaitingPins } from '@firsthand/database/command/reconstruction'
import {
  type BusyMinute,
  type Extent,
  findBusiestMinute,
  listNarrowest,
  listRigGroups,
  listSceneGroups,
  type Narrowest,
  newestChange,
  readExtent,
  type TimelineGroup,
} from '@firsthand/database/command/timeline'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { narrowed } from '../selection/filter.ts'
import { groupQuery, innerQuery, type WindowQuery, windowQuery } from './timeline-query.ts'

const MOST_GROUPS = 12

/** Data of the time axis other than densities: the contents of a window, and the full extent. */
export const windowRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/timeline/window', may(deps, 'window-read'), validated('query', innerQuery), async (c) => {
      const query = c.req.valid('query')
      const { window, limit } = query
      const seen = await seenUnder(c, deps, query)
      if (!seen) return refuse(c, 'view-needed')
      const found: Narrowest = await listNarrowest(deps.db, {
        incident: c.get('incident').id,
        filter: seen.filter,
        window,
        limit,
      })
      const seqs = found.rows.map(({ seq }) => seq)
      await noteShown(deps.db, seen.view, seqs)
      return c.json(found)
    })
    .get('/:incident/timeline/extent', may(deps, 'extent-read'), validated('query', windowQuery), async (c) => {
      const query = c.req.valid('query')
      const seen = await seenUnder(c, deps, query)
      if (!seen) return refuse(c, 'view-needed')
      const { window } = query
      const incident = c.get('incident').id
      // Read before the counts, so that a change during the read is reported later as a change.
      const change = await newestChange(deps.db, incident)
      const extent: Extent = await readExtent(deps.db, {
        ...{ incident, filter: seen.filter, now: deps.clock() },
        ...(window === undefined ? {} : { window }),
      })
      await noteShown(deps.db, seen.view, [])
      return c.json({ ...extent, change: deps.changes.settle(incident, change) })
    })

/** The busiest minutes, the groups of a lane, and times that rest on one officer's pin. */
export const busiestRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/timeline/busiest', may(deps, 'busiest-read'), validated('query', innerQuery), async (c) => {
      const query = c.req.valid('query')
      const seen = await seenUnder(c, deps, query)
      if (!seen) return refuse(c, 'view-needed')
      const incident = c.get('incident').id
      const found = await findBusiestMinute(deps.db, { incident, filter: seen.filter, window: query.window })
      await noteShown(deps.db, seen.view, [])
      const minute: BusyMinute | null = found ?? null
      return c.json({ minute })
    })
    .get('/:incident/timeline/groups', may(deps, 'groups-read'), validated('query', groupQuery), async (c) => {
      const query = c.req.valid('query')
      const seen = await seenUnder(c, deps, query)
      if (!seen) return refuse(c, 'view-needed')
      const list = query.by === 'scene' ? listSceneGroups : listRigGroups
      const groups: readonly TimelineGroup[] = await list(deps.db, {
        ...{ incident: c.get('incident').id, filter: seen.filter, window: query.window, limit: MOST_GROUPS },
      })
      await noteShown(deps.db, seen.view, [])
      return c.json({ groups })
    })
    .get('/:incident/timeline/waiting-pins', may(deps, 'waiting-pins-read'), async (c) =>
      c.json({ pins: await listWaitingPins(deps.db, c.get('incident').id) }),
    )

/**
 * The open view that the query names, and the view's filter narrowed by the filter of the query. Undefined if there is
 * no such view, or if the query asks for more than the view covers.
 */
async function seenUnder(
  c: Context<CommandEnv>,
  { db }: CommandDeps,
  asked: Pick<WindowQuery, 'view' | 'filter'>,
): Promise<{ readonly view: string; readonly filter: TimelineFilter } | undefined> {
  const view = await useView(db, viewKeyOf(c), asked.view)
  const filter = view && narrowed(view.filter, asked.filter)
  return view && filter ? { view: view.id, filter } : undefined
}
