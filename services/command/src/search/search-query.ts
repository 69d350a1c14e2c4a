import type { SearchCursor, SearchOrder, TimelineFilter, TimeWindow } from '@firsthand/database/command'
import { type NoteId, parseId, type ViewId } from '@firsthand/domain'
import { filterText, parseFilter } from '../timeline/filter.ts'

const LONGEST = 300
const MOST_ROWS = 100
const PAGE_ROWS = 30

export interface SearchQuery {
  readonly query: string
  readonly filter: TimelineFilter
  readonly window: TimeWindow | undefined
  readonly limit: number
  readonly cursor: SearchCursor | undefined
  /** A further page of what was asked under this note: it has its entry in custody already. */
  readonly goesOn: NoteId | undefined
  /** The open view under which its pictures are shown. */
  readonly view: ViewId | undefined
}

/** What is asked, as JSON has it: every part may be absent. */
export interface SearchBody {
  readonly query?: string
  readonly filter?: Readonly<Record<string, string>>
  readonly from?: number
  readonly to?: number
  readonly limit?: number
  readonly cursor?: string
  readonly goesOn?: string
  readonly view?: string
}

/** Only its being an object is known yet: `parseSearch` looks at each part. */
export const parseSearchBody = (body: unknown): SearchBody =>
  typeof body === 'object' && body !== null ? (body as SearchBody) : {}

/** Undefined for a body of another shape; whatever an officer typed is no error. */
export function parseSearch(body: SearchBody): SearchQuery | undefined {
  const given: Readonly<Record<string, unknown>> = { ...body }
  const query = given['query'] ?? ''
  const inner = given['filter'] ?? {}
  if (typeof query !== 'string' || typeof inner !== 'object' || inner === null) return undefined
  const filter = parseFilter(inner as Readonly<Record<string, unknown>>)
  const window = parseWindow(given['from'], given['to'])
  const cursor = given['cursor'] === undefined ? undefined : parseCursor(given['cursor'])
  if (!filter || window === 'bad' || cursor === 'bad') return undefined
  const limit = Number(given['limit'] ?? PAGE_ROWS)
  return {
    query: query.replaceAll('\0', '').trim().slice(0, LONGEST),
    ...{ filter, window, cursor },
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST_ROWS) : PAGE_ROWS,
    goesOn: parseId('note', given['goesOn']),
    view: parseId('view', given['view']),
  }
}

/** The filter and the window as custody tells them: codes and numbers alone. */
export const searchFilterText = ({ filter, window }: Pick<SearchQuery, 'filter' | 'window'>): string =>
  [filterText(filter), window === undefined ? '' : `from=${window.from}&to=${window.to}`]
    .filter((text) => text !== '')
    .join('&')

function parseWindow(from: unknown, to: unknown): TimeWindow | undefined | 'bad' {
  if (from === undefined && to === undefined) return undefined
  return isInstant(from) && isInstant(to) && from <= to ? { from, to } : 'bad'
}

const isInstant = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(Number(value)) <= 8.64e15

const ORDERS = { best: 'b', newest: 'n', first: 'f' } as const satisfies Record<SearchOrder, string>

export const formatCursor = ({ order, rank, at, ref }: SearchCursor): string => `${ORDERS[order]}~${rank}~${at}~${ref}`

function parseCursor(text: unknown): SearchCursor | 'bad' {
  const parts =
    typeof text === 'string' ? /^([bnf])~(\d{1,6})~(-?\d{1,16})~([a-z]{2}_[a-z0-9_]{1,60})$/.exec(text) : null
  const [, letter, rank, at, ref] = parts ?? []
  const order = (['best', 'newest', 'first'] as const).find((one) => ORDERS[one] === letter)
  if (order === undefined || ref === undefined || !Number.isSafeInteger(Number(at))) return 'bad'
  return { order, rank: Number(rank), at: Number(at), ref }
}
