import type { LogCursor } from '@firsthand/database/command'
import { parseCount } from '../door/parts.ts'

/** As it stands in an address. */
export interface LogAsked {
  readonly from?: string
  readonly to?: string
  readonly limit?: string
  readonly cursor?: string
  readonly bins?: string
}

const MOST_EVENTS = 1000
const MOST_BINS = 400

export interface LogQuery {
  readonly from: number
  readonly to: number
  readonly limit: number
  readonly after: LogCursor | undefined
}

/** `from` and `to` in epoch ms, both needed; `limit` up to a thousand; `cursor` from the page before. */
export function parseLogQuery(given: LogAsked): LogQuery | undefined {
  const window = parseWindow(given)
  const limit = given.limit === undefined ? MOST_EVENTS : parseCount(given.limit)
  const after = given.cursor === undefined ? undefined : parseCursor(given.cursor)
  if (!window || limit === undefined || limit === 0 || after === 'bad') return undefined
  return { ...window, limit: Math.min(limit, MOST_EVENTS), after }
}

export function parseDensityWindow(given: LogAsked) {
  const window = parseWindow(given)
  const bins = given.bins === undefined ? MOST_BINS : parseCount(given.bins)
  return window && bins !== undefined && bins > 0 ? { ...window, bins: Math.min(bins, MOST_BINS) } : undefined
}

function parseWindow(given: LogAsked) {
  const [from, to] = [given.from, given.to].map((text) =>
    text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined,
  )
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
}

export const formatLogCursor = ({ atMs, event }: LogCursor): string => `${atMs}~${event}`

function parseCursor(text: string): LogCursor | 'bad' {
  const [, at, event] = /^(-?\d{1,15})~(ev_[a-z0-9]{1,40})$/.exec(text) ?? []
  return event === undefined ? 'bad' : { atMs: Number(at), event }
}
