import { MOST_BINS, type TimelineCursor, type TimelineFilter, type TimeWindow } from '@firsthand/database/command'
import { parseId, type ViewId } from '@firsthand/domain'
import { parseFilter } from './filter.ts'

export const MOST_ROWS = 500
/** What a screen shows before its first scroll, and more: a page of it is found and sent in some milliseconds. */
export const PAGE_ROWS = 100

export interface TimelineQuery {
  readonly view: ViewId
  readonly filter: TimelineFilter
  /** Rows at most; absent: 100 of a page, 500 of changes. Never more than 500. */
  readonly limit: number
  readonly cursor?: TimelineCursor
  /** A change number: then the answer is what changed after it. */
  readonly since?: number
  /** `twins=each`: also those that are folded into another card. */
  readonly isEach: boolean
  /** `from` and `to`: only what overlaps it. */
  readonly window?: TimeWindow
}

export interface DensityAsked {
  readonly view: ViewId
  readonly filter: TimelineFilter
  readonly window: TimeWindow
  readonly bins: number
  readonly isEach: boolean
}

type Given = Readonly<Record<string, string | string[] | undefined>>

export function parseTimelineQuery(given: Given): TimelineQuery | undefined {
  const view = parseId('view', given['view'])
  const filter = parseFilter(given)
  const cursor = optional(given['cursor'], parseCursor)
  const since = optional(given['since'], parseCount)
  const limit = optional(given['limit'], parseCount) ?? (since === undefined ? PAGE_ROWS : MOST_ROWS)
  const window = parseWindow(given)
  if (!view || !filter || limit === 'bad' || limit === 0) return undefined
  if (cursor === 'bad' || since === 'bad' || window === 'bad') return undefined
  return {
    ...{ view, filter, limit: Math.min(limit, MOST_ROWS), isEach: given['twins'] === 'each' },
    ...(cursor === undefined ? {} : { cursor }),
    ...(since === undefined ? {} : { since }),
    ...(window === undefined ? {} : { window }),
  }
}

const optional = <T>(text: unknown, parse: (text: unknown) => T | undefined): T | 'bad' | undefined =>
  text === undefined ? undefined : (parse(text) ?? 'bad')

/** `view`, `from`, `to` in epoch ms, `bins` (2…400, all of them when absent), and the filter's words. */
export function parseDensityQuery(given: Given): DensityAsked | undefined {
  const view = parseId('view', given['view'])
  const filter = parseFilter(given)
  const window = parseWindow(given)
  const bins = given['bins'] === undefined ? MOST_BINS : parseCount(given['bins'])
  if (!view || !filter || window === undefined || window === 'bad' || bins === undefined || bins < 2) return undefined
  return { view, filter, window, bins: Math.min(bins, MOST_BINS), isEach: given['twins'] === 'each' }
}

export interface WindowQuery {
  readonly view: ViewId
  readonly filter: TimelineFilter
  readonly limit: number
  readonly window?: TimeWindow
}

/** `view`, the filter's words, `from` and `to` together or not at all, `limit` of rows (at most 500). */
export function parseWindowQuery(given: Given): WindowQuery | undefined {
  const view = parseId('view', given['view'])
  const filter = parseFilter(given)
  const window = parseWindow(given)
  const limit = optional(given['limit'], parseCount) ?? MOST_ROWS
  if (!view || !filter || window === 'bad' || limit === 'bad' || limit === 0) return undefined
  return { view, filter, limit: Math.min(limit, MOST_ROWS), ...(window === undefined ? {} : { window }) }
}

function parseWindow({ from, to }: Given): TimeWindow | 'bad' | undefined {
  if (from === undefined && to === undefined) return undefined
  const window = { from: parseTime(from), to: parseTime(to) }
  return window.from !== undefined && window.to !== undefined && window.from <= window.to
    ? { from: window.from, to: window.to }
    : 'bad'
}

/** Whole epoch ms, also before 1970; no further away than a Date can be. */
function parseTime(text: unknown): number | undefined {
  const at = typeof text === 'string' && /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Math.abs(at) <= 8.64e15 ? at : undefined
}

export const formatCursor = ({ middle, item }: TimelineCursor): string => `${middle}.${item}`

function parseCursor(text: unknown): TimelineCursor | undefined {
  if (typeof text !== 'string') return undefined
  const [, digits, id] = /^(-?\d{1,16})\.(\w+)$/.exec(text) ?? []
  const item = parseId('item', id)
  const middle = Number(digits)
  return item && Number.isSafeInteger(middle) ? { middle, item } : undefined
}

export function parseCount(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
