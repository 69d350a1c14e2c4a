import type { SearchCursor, SearchOrder } from '@firsthand/database/command/search'
import { z } from 'zod'
import { id, orUndefined, parsedBy } from '../door/parts.ts'
import { filterSchema, filterText } from '../selection/filter.ts'

const LONGEST = 300
const MOST_ROWS = 100
const PAGE_ROWS = 30

const ORDERS = { best: 'b', newest: 'n', first: 'f' } as const satisfies Record<SearchOrder, string>

export const formatCursor = ({ order, rank, at, ref }: SearchCursor): string => `${ORDERS[order]}~${rank}~${at}~${ref}`

const cursor = parsedBy(z.string(), (text): SearchCursor | undefined => {
  const [, letter, rank, at, ref] = /^([bnf])~(\d{1,6})~(-?\d{1,16})~([a-z]{2}_[a-z0-9_]{1,60})$/.exec(text) ?? []
  const order = (['best', 'newest', 'first'] as const).find((one) => ORDERS[one] === letter)
  if (order === undefined || ref === undefined || !Number.isSafeInteger(Number(at))) return undefined
  return { order, rank: Number(rank), at: Number(at), ref }
})

const instant = z.int().min(-8.64e15).max(8.64e15)
const limit = z.coerce.number<number>().positive().refine(Number.isInteger)

/** A search. Every field is optional, and no query text is an error. */
export const searchRequest = parsedBy(
  z.object({
    query: z.string().nullish(),
    filter: filterSchema.nullish(),
    ...{ from: instant.optional(), to: instant.optional() },
    limit: limit.nullish().catch(undefined),
    cursor: cursor.optional(),
    /**
     * The `note` from the answer to an earlier search, if this request continues that search. Its custody entry exists
     * already.
     */
    goesOn: orUndefined(id('note')),
    /** The open view under which pictures of the results are shown. */
    view: orUndefined(id('view')),
  }),
  ({ query, filter, from, to, limit, cursor, goesOn, view }) => {
    if ((from === undefined) !== (to === undefined)) return undefined
    const window = from === undefined || to === undefined ? undefined : { from, to }
    if (window && window.from > window.to) return undefined
    return {
      query: (query ?? '').replaceAll('\0', '').trim().slice(0, LONGEST),
      ...{ filter: filter ?? {}, window, cursor, limit: Math.min(limit ?? PAGE_ROWS, MOST_ROWS), goesOn, view },
    }
  },
)
export type SearchQuery = z.output<typeof searchRequest>

/** The filter and the window as custody records them: codes and numbers, no free text. */
export const searchFilterText = ({ filter, window }: Pick<SearchQuery, 'filter' | 'window'>): string =>
  [filterText(filter), window === undefined ? '' : `from=${window.from}&to=${window.to}`]
    .filter((text) => text !== '')
    .join('&')
