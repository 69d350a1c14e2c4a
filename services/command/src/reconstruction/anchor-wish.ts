import { ANCHOR_SOURCES, type AnchorSource, type NudgeEffect } from '@firsthand/database/command'
import { type ItemId, parseId } from '@firsthand/domain'
import { parseReason } from '../items/reason-note.ts'
import { parsePress } from '../triage/triage-wish.ts'
import { parseShown } from '../wall/nudge-wish.ts'

/** An officer's pin as the door takes it; times in epoch ms, of the item's beginning. `reason` undefined: none was given. */
export type AnchorWish = {
  readonly source: AnchorSource
  readonly reason: string | undefined
  /** Sent again it is one pin. */
  readonly wish: string | undefined
} & (
  | { readonly about: 'time'; readonly fromMs: number; readonly toMs: number }
  | { readonly about: 'place'; readonly lat: number; readonly lon: number; readonly radiusM: number }
)

/** `other` began `offsetMs` after the item, within `withinMs` of that nine times in ten. */
export interface LinkWish {
  readonly source: AnchorSource
  readonly reason: string | undefined
  /** Its id, or the number that people call it by. */
  readonly other: ItemId | number
  readonly offsetMs: number
  readonly withinMs: number
  /** What the officer was shown that it moves. */
  readonly shown: NudgeEffect | undefined
  readonly wish: string | undefined
}

type Fields = ReadonlyMap<string, unknown>

/** Digital capture times before it are empty clocks; the same floor as the solve's. */
const FLOOR_MS = 631_152_000_000
/** What a file can still name; that it lies ahead is told in words. */
const CEILING_MS = 4_102_444_800_000
const MOST_INTERVAL_MS = 366 * 86_400_000
const MOST_OFFSET_MS = 31 * 86_400_000
const MOST_RADIUS_M = 100_000

/**
 * `{ time: { at } | { from, to }, intoMs?, source, reason, wish? }` or `{ place: { lat, lon, radiusM }, source, reason, wish? }`;
 * `intoMs` says how far into the recording that moment is.
 */
export function parseAnchorWish(body: unknown): AnchorWish | undefined {
  const fields = fieldsOf(body)
  const source = fields && sourceOf(fields.get('source'))
  const press = parsePress(body)
  if (!fields || source === undefined || !press) return undefined
  const said = { source, reason: parseReason(body), ...press }
  const [time, place] = [fieldsOf(fields.get('time')), fieldsOf(fields.get('place'))]
  if ((time === undefined) === (place === undefined)) return undefined
  if (time) {
    const read = parseTime(time, within(fields.get('intoMs') ?? 0, 0, 86_400_000))
    return read && { about: 'time', ...said, ...read }
  }
  const read = place && parsePlace(place)
  return read && { about: 'place', ...said, ...read }
}

/** Of an address, where numbers are texts: `{ from, to }` of the item's beginning, as `pin-effect` asks. */
export function parsePinSpan(query: Readonly<Record<string, string | string[]>>) {
  const [from, to] = ['from', 'to'].map((name) => {
    const text = query[name]
    return typeof text === 'string' && /^\d{1,13}$/.test(text) ? Number(text) : undefined
  })
  const read = parseTime(new Map<string, unknown>(Object.entries({ from, to })), 0)
  return read
}

function parseTime(time: Fields, intoMs: number | undefined) {
  const from = within(time.get('at') ?? time.get('from'), FLOOR_MS, CEILING_MS)
  const to = within(time.get('at') ?? time.get('to'), FLOOR_MS, CEILING_MS)
  if (from === undefined || to === undefined || intoMs === undefined) return undefined
  if (to < from || to - from > MOST_INTERVAL_MS) return undefined
  return { fromMs: Math.round(from - intoMs), toMs: Math.round(to - intoMs) }
}

function parsePlace(place: Fields) {
  const lat = within(place.get('lat'), -90, 90)
  const lon = within(place.get('lon'), -180, 180)
  const radiusM = within(place.get('radiusM'), 1, MOST_RADIUS_M)
  return lat === undefined || lon === undefined || radiusM === undefined ? undefined : { lat, lon, radiusM }
}

/** `{ other, offsetMs, withinMs?, source?, reason, shown?: { items, shiftMs }, wish? }` */
export function parseLinkWish(body: unknown): LinkWish | undefined {
  const fields = fieldsOf(body)
  if (!fields) return undefined
  const source = sourceOf(fields.get('source') ?? 'comparison')
  const other = parseId('item', fields.get('other')) ?? within(fields.get('other'), 1, Number.MAX_SAFE_INTEGER)
  const offsetMs = within(fields.get('offsetMs'), -MOST_OFFSET_MS, MOST_OFFSET_MS)
  const withinMs = within(fields.get('withinMs') ?? 200, 1, 3_600_000)
  const shown = parseShown(fields.get('shown'))
  const press = parsePress(body)
  if (source === undefined || !other || offsetMs === undefined || withinMs === undefined || !press) return undefined
  if (fields.has('shown') && !shown) return undefined
  return { source, reason: parseReason(body), other, offsetMs, withinMs, shown, ...press }
}

const sourceOf = (value: unknown): AnchorSource | undefined => ANCHOR_SOURCES.find((one) => one === value)

const within = (value: unknown, low: number, high: number): number | undefined =>
  typeof value === 'number' && value >= low && value <= high ? value : undefined

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined
