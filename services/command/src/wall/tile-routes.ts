import {
  listByOneOfficer,
  listWallCopies,
  listWallTiles,
  noteShown,
  recordLook,
  useView,
} from '@firsthand/database/command'
import { type ItemId, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { notWithdrawn } from '../items/not-withdrawn.ts'
import { countExposure, restrictedGate } from '../items/restricted-gate.ts'
import { viewKeyOf } from '../timeline/timeline-routes.ts'

const MOST_TILES = 4

/** What stands on the wall: facts under the view's entry; an opened tile has a look of its own, as an item's page has. */
export const tileRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/wall',
      may(deps, 'wall-read'),
      validator('query', (query) => query),
      async (c) => {
        const query = c.req.valid('query')
        const items = parseItems(query['items'])
        const asked = parseId('view', query['view'])
        if (!items) return refuse(c, 'malformed')
        const view = asked && (await useView(deps.db, viewKeyOf(c), asked))
        if (!view) return refuse(c, 'view-needed')
        const incident = c.get('incident').id
        const found = await listWallTiles(deps.db, { incident, items })
        const byOne = await listByOneOfficer(deps.db, { incident, items })
        const tiles = found.map((tile) => ({ ...tile, byOne: byOne.get(tile.item) ?? null }))
        await noteShown(
          deps.db,
          view.id,
          tiles.map(({ seq }) => seq),
        )
        return c.json({ tiles })
      },
    )
    .post(
      '/:incident/items/:item/wall-openings',
      may(deps, 'wall-open'),
      restrictedGate(deps),
      notWithdrawn(deps),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        const copies = item && (await listWallCopies(deps.db, { incident, item }))
        if (!item || !copies) return refuse(c, 'not-found')
        const { officer } = c.get('session')
        const isNew = await recordLook(deps.db, { incident, officer, item, kind: 'opened', detail: { page: 'wall' } })
        if (isNew) deps.log.event('look.opened', { officer, item, kind: 'opened' })
        await countExposure(c, deps, { item, kind: 'page' })
        return c.json({ copies }, 201)
      },
    )

/** `it_a,it_b`: up to four, none twice. */
function parseItems(text: unknown): readonly ItemId[] | undefined {
  if (text === undefined || text === '') return []
  if (typeof text !== 'string') return undefined
  const items = text.split(',').map((part) => parseId('item', part))
  const known = items.filter((item): item is ItemId => item !== undefined)
  return known.length === items.length && known.length <= MOST_TILES ? [...new Set(known)] : undefined
}
