import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { CUSTODY_WORDS } from './custody-words.ts'
import { TrailList } from './trail-list.tsx'

/**
 * Looking is a custody entry but no change of the incident. The live feed does not announce it, so this screen polls as
 * well.
 */
const POLL_MS = 5000

/** The incident's custody log, newest first. */
export function CustodyPage({ incident }: { readonly incident: IncidentFacts }) {
  const { asked, more, pages } = useFreshPages({
    queryKey: ['custody', incident.id],
    pollMs: POLL_MS,
    ask: (cursor: string | undefined, how) =>
      answerOf(
        api.incidents[':incident'].custody.$get(
          { param: { incident: incident.id }, query: cursor === undefined ? {} : { cursor } },
          how,
        ),
      ),
    next: (page) => page.cursor,
  })
  const entries = pages.flatMap((page) => page.entries)
  return (
    <section className="plain wide" aria-labelledby="custody">
      <h1 id="custody">{CUSTODY_WORDS.title}</h1>
      <p className="muted">{CUSTODY_WORDS.says}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending ? <Waiting /> : <TrailList entries={entries} zone={incident.zone} subjects />}
      {asked.hasNextPage && (
        <button type="button" onClick={() => void more()} disabled={asked.isFetchingNextPage}>
          {CUSTODY_WORDS.earlier}
        </button>
      )}
    </section>
  )
}
