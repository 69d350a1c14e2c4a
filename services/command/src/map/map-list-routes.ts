import { noteShown } from '@firsthand/database/command'
import { listMapItems, listMapTracks, readMapSpan } from '@firsthand/database/command/map'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { formatCursor } from '../selection/timeline-cursor.ts'
import { listQuery, mapQuery, tracksQuery } from './map-query.ts'
import { scopeOf } from './map-scope.ts'
import { answerTiles } from './tiles.ts'
import { drawnTrack } from './track-lines.ts'

const LEAST_MS = 5 * 60_000

/** A list as the accessible alternative to the map, the tracks of items, and the tiles beneath. */
export const mapListRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/map/items', may(deps, 'map-items-read'), validated('query', listQuery), async (c) => {
      const { list, ...query } = c.req.valid('query')
      const asked = await scopeOf(c, deps, query)
      if (!asked) return refuse(c, 'view-needed')
      const rows = await listMapItems(deps.db, { ...asked.scope, ...list })
      await noteShown(
        deps.db,
        asked.view,
        rows.map(({ seq }) => seq),
      )
      const last = rows.length === list.limit ? rows.at(-1) : undefined
      return c.json({ rows, cursor: last ? formatCursor(last) : null })
    })
    .get('/:incident/map/tracks', may(deps, 'map-tracks-read'), validated('query', tracksQuery), async (c) => {
      const { place, ...query } = c.req.valid('query')
      const asked = await scopeOf(c, deps, query)
      if (!asked) return refuse(c, 'view-needed')
      const { tracks, isCut } = await listMapTracks(deps.db, { ...asked.scope, place })
      await noteShown(
        deps.db,
        asked.view,
        tracks.map(({ seq }) => seq),
      )
      return c.json({ tracks: tracks.map(drawnTrack), isCut })
    })
    .get('/:incident/map/span', may(deps, 'map-span-read'), validated('query', mapQuery), async (c) => {
      const asked = await scopeOf(c, deps, c.req.valid('query'))
      if (!asked) return refuse(c, 'view-needed')
      const span = await readMapSpan(deps.db, asked.scope.incident)
      if (!span) return c.json({ from: null, to: null })
      // A margin on both sides, at least as long as the shortest span that a hand can select.
      const margin = Math.max((span.to - span.from) * 0.05, LEAST_MS)
      return c.json({ from: Math.floor(span.from - margin), to: Math.ceil(span.to + margin) })
    })
    .get('/:incident/map/tiles', may(deps, 'map-tiles-read'), (c) => answerTiles(c, deps.mapTiles))
