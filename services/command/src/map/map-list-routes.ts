import { listMapItems, noteShown } from '@firsthand/database/command'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { formatCursor, parseListQuery } from './map-query.ts'
import { scopeOf } from './map-scope.ts'
import { answerTiles } from './tiles.ts'

/** The map's equal, a list, and what lies below both. */
export const mapListRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/map/items',
      may(deps, 'map-items-read'),
      validator('query', (query) => query),
      async (c) => {
        const query = c.req.valid('query')
        const asked = await scopeOf(c, deps, query)
        const list = parseListQuery(query)
        if (asked === 'bad' || !list) return refuse(c, 'malformed')
        if (!asked) return refuse(c, 'view-needed')
        const rows = await listMapItems(deps.db, { ...asked.scope, ...list })
        await noteShown(
          deps.db,
          asked.view,
          rows.map(({ seq }) => seq),
        )
        const last = rows.length === list.limit ? rows.at(-1) : undefined
        return c.json({ rows, cursor: last ? formatCursor(last) : null })
      },
    )
    .get('/:incident/map/tiles', may(deps, 'map-tiles-read'), (c) => answerTiles(c, deps.mapTiles))
