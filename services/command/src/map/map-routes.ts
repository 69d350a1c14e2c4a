import { noteShown } from '@firsthand/database/command'
import { findIncidentPlace, listMapItems, readMapCells, readMapTotal } from '@firsthand/database/command/map'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { readInitialView } from './initial-view.ts'
import { mapListRoutes } from './map-list-routes.ts'
import { cellsQuery, mapQuery } from './map-query.ts'
import { scopeOf } from './map-scope.ts'

/**
 * If the visible box (`port`) holds at most this many items, they are returned one by one. More are returned as cells.
 */
const MOST_DOTS = 400

/** Places of items: counts by cell, single items when zoomed in, and items without a place. */
export const mapRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .route('/', mapListRoutes(deps))
    .get('/:incident/map', may(deps, 'map-read'), validated('query', mapQuery), async (c) => {
      const asked = await scopeOf(c, deps, c.req.valid('query'))
      if (!asked) return refuse(c, 'view-needed')
      const [total, origin, opening] = await Promise.all([
        readMapTotal(deps.db, asked.scope),
        findIncidentPlace(deps.db, asked.scope.incident),
        readInitialView(deps.db, asked.scope),
      ])
      await noteShown(deps.db, asked.view, [])
      return c.json({
        ...total,
        hasTiles: deps.mapTiles !== undefined,
        // The grid's origin, unless an officer set one, is the middle of most items.
        origin: origin ?? opening?.middle ?? null,
        isOriginGiven: origin !== undefined,
        opening: opening?.box ?? null,
      })
    })
    .get('/:incident/map/cells', may(deps, 'map-cells-read'), validated('query', cellsQuery), async (c) => {
      const { port, ...query } = c.req.valid('query')
      const asked = await scopeOf(c, deps, query)
      if (!asked) return refuse(c, 'view-needed')
      const { level, cells, items } = await readMapCells(deps.db, asked.scope, port)
      const isClose = items > 0 && items <= MOST_DOTS
      const dots = isClose ? await listMapItems(deps.db, { ...asked.scope, place: port.box, limit: MOST_DOTS }) : []
      await noteShown(
        deps.db,
        asked.view,
        dots.map(({ seq }) => seq),
      )
      return c.json({ level, items, cells: isClose ? [] : cells, dots })
    })
