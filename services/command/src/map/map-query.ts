import type { MapPort, PlaceBox, TimelineCursor, TimelineFilter } from '@firsthand/database/command'
import { type ItemId, parseId, type ViewId } from '@firsthand/domain'
import { parseFilter } from '../timeline/filter.ts'

export type Given = Readonly<Record<string, string | string[] | undefined>>

/** What every question of the map names: the view under which it is asked, and what it is narrowed to. */
export interface MapAsked {
  readonly view: ViewId
  readonly filter: TimelineFilter
  readonly from?: number
  readonly to?: number
}

/** Undefined where a word or number is none of those that are allowed. `from` or `to` alone leave the other end open. */
export function parseMapQuery(given: Given): MapAsked | undefined {
  const view = parseId('view', given['view'])
  const filter = parseFilter(given)
  const [from, to] = [timeOf(given['from']), timeOf(given['to'])]
  if (!view || !filter || from === 'bad' || to === 'bad') return undefined
  if (from !== undefined && to !== undefined && from > to) return undefined
  return { view, filter, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** `port=south,west,north,east` in degrees, `zoom` of web maps with tiles of 512 pixels. */
export function parsePort(given: Given): MapPort | undefined {
  const box = parsePlaceBox(given['port'])
  const zoom = Number(given['zoom'])
  return box && zoom >= 0 && zoom <= 24 ? { box, zoom } : undefined
}

/** West of the antimeridian to east of it where `west` > `east`. */
export function parsePlaceBox(text: unknown): PlaceBox | undefined {
  if (typeof text !== 'string') return undefined
  const parts = text.split(',')
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,12})?$/.test(part))) return undefined
  const [south = 0, west = 0, north = 0, east = 0] = parts.map(Number)
  const isOnEarth = south >= -90 && south <= north && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180
  return isOnEarth ? { south, west, north, east } : undefined
}

export interface ListAsked {
  readonly place: PlaceBox | 'none'
  readonly limit: number
  readonly cursor?: TimelineCursor
}

const MOST_ROWS = 200

/** `port` or `place=none`, `cursor` and `limit` (200 at most). */
export function parseListQuery(given: Given): ListAsked | undefined {
  const place = given['place'] === 'none' ? 'none' : parsePlaceBox(given['port'])
  const cursor = given['cursor'] === undefined ? undefined : parseCursor(given['cursor'])
  const limit = given['limit'] === undefined ? MOST_ROWS : Number(given['limit'])
  if (!place || !(limit >= 1) || (given['cursor'] !== undefined && !cursor)) return undefined
  return { place, limit: Math.min(Math.floor(limit), MOST_ROWS), ...(cursor ? { cursor } : {}) }
}

export const formatCursor = ({ middle, item }: TimelineCursor): string => `${middle}.${item}`

function parseCursor(text: unknown): TimelineCursor | undefined {
  const [, digits, id] = (typeof text === 'string' && /^(-?\d{1,16})\.(\w+)$/.exec(text)) || []
  const item = parseId('item', id)
  const middle = Number(digits)
  return item && Number.isSafeInteger(middle) ? { middle, item } : undefined
}

/** `port`, or `item` for the way of that one alone. */
export function parseTracksQuery(given: Given): PlaceBox | { readonly item: ItemId } | undefined {
  if (given['item'] === undefined) return parsePlaceBox(given['port'])
  const item = parseId('item', given['item'])
  return item && { item }
}

/** Whole epoch ms, no further away than a Date can be. */
function timeOf(text: unknown): number | 'bad' | undefined {
  if (text === undefined || text === '') return undefined
  const at = typeof text === 'string' && /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Math.abs(at) <= 8.64e15 ? at : 'bad'
}
