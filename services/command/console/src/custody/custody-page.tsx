import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { CUSTODY_WORDS } from './custody-words.ts'
import { TrailList } from './trail-list.tsx'

/** The incident's custody log, newest first. */
export function CustodyPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useInfiniteQuery({
    queryKey: ['custody', incident.id],
    queryFn: ({ pageParam }) =>
      told(
        api.incidents[':incident'].custody.$get({
          param: { incident: incident.id },
          query: pageParam === null ? {} : { cursor: pageParam },
        }),
      ),
    initialPageParam: parseCursor(null),
    getNextPageParam: (page) => page.cursor ?? undefined,
  })
  const entries = asked.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section className="plain wide" aria-labelledby="custody">
      <h1 id="custody">{CUSTODY_WORDS.title}</h1>
      <p className="muted">{CUSTODY_WORDS.says}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending ? <Waiting /> : <TrailList entries={entries} zone={incident.zone} subjects />}
      {asked.hasNextPage && (
        <button type="button" onClick={() => void asked.fetchNextPage()} disabled={asked.isFetchingNextPage}>
          {CUSTODY_WORDS.earlier}
        </button>
      )}
    </section>
  )
}

const parseCursor = (cursor: string | null): string | null => cursor
