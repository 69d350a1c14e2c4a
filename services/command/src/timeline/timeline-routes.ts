import { randomBytes } from 'node:crypto'
import { noteShown, openView, useView } from '@firsthand/database/command'
import {
  changedSince,
  listArriving,
  listPlaced,
  newestChange,
  readDensity,
  type TimelineRow,
} from '@firsthand/database/command/timeline'
import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { filterSchema, filterText, narrowed } from '../selection/filter.ts'
import { formatCursor } from '../selection/timeline-cursor.ts'
import { densityQuery, MOST_ROWS, type TimelineQuery, timelineQuery } from './timeline-query.ts'

const VIEW_KINDS = [
  ...(['timeline', 'list', 'live', 'overview', 'map', 'wall', 'triage', 'search', 'police'] as const),
  'looked-for',
] as const

const viewRequest = z
  .object({ kind: z.enum(VIEW_KINDS).default('timeline'), filter: filterSchema.nullish() })
  .transform(({ kind, filter }) => ({ kind, filter: filterText(filter ?? {}) }))

export interface TimelinePage {
  readonly rows: readonly TimelineRow[]
  /** Send it as `cursor` to get the next page. Null at the end. */
  readonly cursor: string | null
  /** Items that are known but not yet placed, newest first. Only on the first page, and only without a window. */
  readonly arriving: readonly TimelineRow[]
  /** Send it as `since` to get changes after this page was read. Some changes are repeated on purpose. */
  readonly change: number
}

export interface TimelineChanges {
  /** All changed rows, whatever the view's filter. The screen removes rows that are `hidden` or no longer match. */
  readonly rows: readonly TimelineRow[]
  readonly change: number
  /** True if more changed than one answer holds. Ask again from `change`. */
  readonly hasMore: boolean
}

export const timelineRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/:incident/views', may(deps, 'view-open'), validated('json', viewRequest), async (c) => {
      const { kind, filter } = c.req.valid('json')
      const id = makeId('view', randomBytes(16))
      const view = await openView(deps.db, { ...viewKeyOf(c), id, kind, filter })
      return c.json({ view, kind, filter }, 201)
    })
    .get('/:incident/timeline', may(deps, 'timeline-read'), validated('query', timelineQuery), async (c) => {
      const query = c.req.valid('query')
      const view = await useView(deps.db, viewKeyOf(c), query.view)
      const filter = view && narrowed(view.filter, query.filter)
      if (!view || !filter) return refuse(c, 'view-needed')
      const incident = c.get('incident').id
      const answer =
        query.since === undefined
          ? await readPage(deps, incident, { ...query, filter })
          : await readChanges(deps, incident, { ...query, since: query.since })
      const shown = 'arriving' in answer ? [...answer.rows, ...answer.arriving] : answer.rows
      await noteShown(
        deps.db,
        view.id,
        shown.map((row) => row.seq),
      )
      return c.json(answer)
    })
    .get('/:incident/timeline/density', may(deps, 'density-read'), validated('query', densityQuery), async (c) => {
      const query = c.req.valid('query')
      const view = await useView(deps.db, viewKeyOf(c), query.view)
      const filter = view && narrowed(view.filter, query.filter)
      if (!view || !filter) return refuse(c, 'view-needed')
      const { window, bins, isEach } = query
      const density = await readDensity(deps.db, { incident: c.get('incident').id, ...window, bins, isEach, filter })
      // Counts show no item, so custody records only that the view was used.
      await noteShown(deps.db, view.id, [])
      return c.json(density)
    })

async function readPage({ db, changes }: CommandDeps, incident: string, query: TimelineQuery): Promise<TimelinePage> {
  const { filter, limit, cursor, isEach, window } = query
  // Read before the rows, so that a change during the read is sent again and never missed.
  const change = await newestChange(db, incident)
  const from = { ...(cursor === undefined ? {} : { cursor }), ...(window === undefined ? {} : { window }) }
  const rows = await listPlaced(db, { incident, filter, limit, isEach, ...from })
  const isFirst = cursor === undefined && window === undefined
  const arriving = isFirst ? await listArriving(db, { incident, filter, limit: MOST_ROWS, isEach }) : []
  const last = rows.length === limit ? rows.at(-1) : undefined
  const next = last ? formatCursor({ middle: last.estimate ?? last.latest, item: last.item }) : null
  return { rows, cursor: next, arriving, change: changes.settle(incident, change) }
}

async function readChanges(
  { db, changes }: CommandDeps,
  incident: string,
  { since, limit }: TimelineQuery & { readonly since: number },
): Promise<TimelineChanges> {
  const newest = await newestChange(db, incident)
  const rows = await changedSince(db, { incident, since, limit })
  const hasMore = rows.length === limit
  const change = hasMore ? (rows.at(-1)?.at ?? since) : changes.settle(incident, newest)
  return { rows, change, hasMore }
}
