import type { TimelineCursor, TimelineFilter } from '@firsthand/database/command'
import { parseId, type ViewId } from '@firsthand/domain'
import { parseFilter } from './filter.ts'

export const MOST_ROWS = 500

export interface TimelineQuery {
  readonly view: ViewId
  readonly filter: TimelineFilter
  readonly limit: number
  readonly cursor?: TimelineCursor
  /** A change number: then the answer is what changed after it. */
  readonly since?: number
  /** `twins=each`: also those that are folded into another card. */
  readonly isEach: boolean
}

type Given = Readonly<Record<string, string | string[] | undefined>>

export function parseTimelineQuery(given: Given): TimelineQuery | undefined {
  const view = parseId('view', given['view'])
  const filter = parseFilter(given)
  const limit = given['limit'] === undefined ? MOST_ROWS : parseCount(given['limit'])
  const cursor = given['cursor'] === undefined ? undefined : parseCursor(given['cursor'])
  const since = given['since'] === undefined ? undefined : parseCount(given['since'])
  if (!view || !filter || limit === undefined || limit === 0) return undefined
  if (given['cursor'] !== undefined && cursor === undefined) return undefined
  if (given['since'] !== undefined && since === undefined) return undefined
  return {
    ...{ view, filter, limit: Math.min(limit, MOST_ROWS), isEach: given['twins'] === 'each' },
    ...(cursor === undefined ? {} : { cursor }),
    ...(since === undefined ? {} : { since }),
  }
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
