import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import type { IncidentFacts, Revision } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { dayAndTime } from '../words/time.ts'
import { Pins } from './pins.tsx'
import { changedWords, differenceWords, settledWords } from './revision-words.ts'

/** Every numbered working-out of the timeline, the newest first. */
export function RevisionsPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useInfiniteQuery({
    queryKey: ['revisions', incident.id],
    queryFn: ({ pageParam }) =>
      told(
        api.incidents[':incident'].revisions.$get({
          param: { incident: incident.id },
          query: pageParam === null ? {} : { cursor: pageParam },
        }),
      ),
    initialPageParam: parseCursor(null),
    getNextPageParam: (page) => page.cursor ?? undefined,
  })
  const revisions = asked.data?.pages.flatMap((page) => page.revisions) ?? []
  return (
    <section className="plain wide" aria-labelledby="revisions">
      <h1 id="revisions">Revisions of the timeline</h1>
      <p className="muted">
        A provisional revision places what is new among its neighbours; a settled one works out everything again, and
        comes to the same result whatever arrived first. Any settled one can be taken out and worked out elsewhere.
      </p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <p>Loading…</p>}
      {asked.data && revisions.length === 0 && <p>None yet.</p>}
      <ol className="revisions">
        {revisions.map((revision) => (
          <RevisionLine key={revision.number} {...{ revision, incident }} />
        ))}
      </ol>
      {asked.hasNextPage && (
        <button type="button" onClick={() => void asked.fetchNextPage()} disabled={asked.isFetchingNextPage}>
          Earlier revisions
        </button>
      )}
      {incident.may.includes('anchors-read') && <Pins incident={incident} />}
    </section>
  )
}

const parseCursor = (cursor: string | null): string | null => cursor

function RevisionLine({ revision, incident }: { readonly revision: Revision; readonly incident: IncidentFacts }) {
  return (
    <li data-revision={revision.number}>
      <p>
        <Link href={`/incidents/${incident.id}/revisions/${revision.number}`}>Revision {revision.number}</Link>{' '}
        <span className={revision.provisional ? 'chip chip-settling' : 'chip chip-placed'}>
          {settledWords(revision)}
        </span>{' '}
        <span className="muted">
          {dayAndTime(revision.at, incident.zone)} · {revision.engine}
        </span>
      </p>
      <p>
        {changedWords(revision)} <span className="muted">· {differenceWords(revision)}</span>
      </p>
    </li>
  )
}
