import { noteShown, recordLook, useView } from '@firsthand/database/command'
import { listByOneOfficer } from '@firsthand/database/command/reconstruction'
import { listWallCopies, listWallTiles } from '@firsthand/database/command/wall'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { itemList, parsedBy, underView } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { recordShowing, restrictedGate } from '../evidence/restricted-gate.ts'

/** A wall has up to four different items. */
const MOST_TILES = 4
const wallItems = parsedBy(itemList, (items) => (items.length <= MOST_TILES ? [...new Set(items)] : undefined))

/**
 * The items on the wall. The custody entry of the view covers their facts. An opened tile is recorded as a look of its
 * own, as an item's page is.
 */
export const tileRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/wall',
      may(deps, 'wall-read'),
      validated('query', z.object({ ...underView, items: wallItems })),
      async (c) => {
        const { items, view: named } = c.req.valid('query')
        const view = named && (await useView(deps.db, viewKeyOf(c), named))
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
        await recordShowing(c, deps, { item, kind: 'page' })
        return c.json({ copies }, 201)
      },
    )
