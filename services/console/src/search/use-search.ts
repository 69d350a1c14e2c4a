import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Filter, filterText, parseFilter } from '../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'

/** A search: words, the filters in the address, and a time window. */
export interface Asked {
  readonly words: string
  readonly filter: Filter
  readonly from: number | undefined
  readonly to: number | undefined
}

export function askedOf(query: URLSearchParams, words: string): Asked {
  const [from, to] = [instant(query.get('from')), instant(query.get('to'))]
  return { words, filter: parseFilter(query), from, to }
}

const instant = (text: string | null): number | undefined =>
  text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined

export const isAsking = ({ words, filter, from, to }: Asked): boolean =>
  words.trim() !== '' || Object.keys(filter).length > 0 || from !== undefined || to !== undefined

/** The far end of a window with only one bound, epoch ms. */
const EVER_MS = 8_640_000_000_000

/** The first page of each search becomes a custody entry, so it is fetched once and never refetched by itself. */
export function useSearch(incident: string, asked: Asked, view: string | undefined) {
  const { words, filter, from, to } = asked
  return useInfiniteQuery({
    queryKey: ['search', incident, words, filterText(filter), from, to],
    enabled: isAsking(asked),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    initialPageParam: undefined as { readonly cursor: string; readonly goesOn: string } | undefined,
    getNextPageParam: ({ cursor, note }: SearchPageAnswer) => (cursor === null ? undefined : { cursor, goesOn: note }),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.incidents[':incident'].search.$post({
          param: { incident },
          json: {
            ...{ query: words, filter: { ...filter } },
            ...(from === undefined && to === undefined ? {} : { from: from ?? -EVER_MS, to: to ?? EVER_MS }),
            ...(view === undefined ? {} : { view }),
            ...pageParam,
          },
        }),
      ),
  })
}

interface SearchPageAnswer {
  readonly cursor: string | null
  readonly note: string
}

const VIEW_LASTS_MS = 8 * 60_000

/** Pictures are served only under an open view; it is reopened while the page is in use. */
export function useSearchView(incident: string, isNeeded: boolean): string | undefined {
  const opened = useQuery({
    queryKey: ['search-view', incident],
    enabled: isNeeded,
    refetchInterval: VIEW_LASTS_MS,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].views.$post(
          { param: { incident }, json: { kind: 'search', filter: {} } },
          inBackground,
        ),
      ),
  })
  return opened.data?.view
}
