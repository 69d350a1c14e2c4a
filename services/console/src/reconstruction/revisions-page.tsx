import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts, Revision } from '../shared/api/types.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { Pins } from './pins.tsx'
import { REVISION_PAGE_WORDS } from './revision-page-words.ts'
import { changedWords, differenceWords, settledWords } from './revision-words.ts'

/** All numbered revisions of the timeline, newest first. */
export function RevisionsPage({ incident }: { readonly incident: IncidentFacts }) {
  const { asked, more, pages } = useFreshPages({
    queryKey: ['revisions', incident.id],
    ask: (cursor: string | undefined, how) =>
      answerOf(
        api.incidents[':incident'].revisions.$get(
          { param: { incident: incident.id }, query: cursor === undefined ? {} : { cursor } },
          how,
        ),
      ),
    next: (page) => page.cursor,
  })
  const revisions = pages.flatMap((page) => page.revisions)
  return (
    <section className="plain wide" aria-labelledby="revisions">
      <h1 id="revisions">{REVISION_PAGE_WORDS.title}</h1>
      <p className="muted">{REVISION_PAGE_WORDS.says}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && revisions.length === 0 && <p>{REVISION_PAGE_WORDS.none}</p>}
      <ol className="revisions">
        {revisions.map((revision) => (
          <RevisionLine key={revision.number} {...{ revision, incident }} />
        ))}
      </ol>
      {asked.hasNextPage && (
        <button type="button" onClick={() => void more()} disabled={asked.isFetchingNextPage}>
          {REVISION_PAGE_WORDS.earlier}
        </button>
      )}
      {incident.may.includes('anchors-read') && <Pins incident={incident} />}
    </section>
  )
}

function RevisionLine({ revision, incident }: { readonly revision: Revision; readonly incident: IncidentFacts }) {
  return (
    <li data-revision={revision.number}>
      <p>
        <Link href={`/incidents/${incident.id}/revisions/${revision.number}`}>
          {REVISION_PAGE_WORDS.revision(revision.number)}
        </Link>{' '}
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
