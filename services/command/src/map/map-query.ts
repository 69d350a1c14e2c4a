import type { PlaceBox } from '@firsthand/database/command'
import type { MapViewport } from '@firsthand/database/command/map'
import { z } from 'zod'
import { id, instantText, parsedBy, withoutUndefined } from '../door/parts.ts'
import { FILTER_WORDS, filterOf } from '../selection/filter.ts'
import { placeBox } from '../selection/place-text.ts'
import { timelineCursor } from '../selection/timeline-cursor.ts'

/** `from` or `to` alone leaves the other end open. An empty value counts as absent. */
const end = z.union([z.literal('').transform(() => undefined), instantText]).optional()
/** Parameters of every query of the map: the view, the window and the filter. */
const MAP_WORDS = { view: id('view'), from: end, to: end, ...FILTER_WORDS }

const mapAsked = z.object(MAP_WORDS)
function readAsked({ view, from, to, ...words }: z.output<typeof mapAsked>) {
  if (from !== undefined && to !== undefined && from > to) return undefined
  return withoutUndefined({ view, filter: filterOf(words), from, to })
}

export const mapQuery = parsedBy(mapAsked, readAsked)
export type MapAsked = z.output<typeof mapQuery>

const box = placeBox(12)

/** `port=south,west,north,east` in degrees. `zoom` counts as on web maps with tiles of 512 pixels. */
export const cellsQuery = parsedBy(
  z.object({ ...MAP_WORDS, port: box, zoom: z.string().transform(Number) }),
  ({ port, zoom, ...words }) => {
    const asked = readAsked(words)
    const isZoom = zoom >= 0 && zoom <= 24
    return asked && isZoom ? { ...asked, port: { box: port, zoom } satisfies MapViewport } : undefined
  },
)

const MOST_ROWS = 200

/** `port` or `place=none`, and `cursor` and `limit` (at most 200). */
export const listQuery = parsedBy(
  z.object({
    ...MAP_WORDS,
    ...{ port: z.string().optional(), place: z.string().optional() },
    ...{ cursor: timelineCursor.optional(), limit: z.string().transform(Number).default(MOST_ROWS) },
  }),
  ({ port, place, cursor, limit, ...words }) => {
    const asked = readAsked(words)
    const where: PlaceBox | 'none' | undefined = place === 'none' ? place : box.safeParse(port).data
    if (!asked || !where || !(limit >= 1)) return undefined
    return { ...asked, list: withoutUndefined({ place: where, limit: Math.min(Math.floor(limit), MOST_ROWS), cursor }) }
  },
)

/** `port`, or `item` for the track of that item alone. */
export const tracksQuery = parsedBy(
  z.object({ ...MAP_WORDS, port: z.string().optional(), item: id('item').optional() }),
  ({ port, item, ...words }) => {
    const asked = readAsked(words)
    const place = item === undefined ? box.safeParse(port).data : { item }
    return asked && place ? { ...asked, place } : undefined
  },
)
