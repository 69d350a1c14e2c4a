import { useState } from 'react'
import { BRIEF_DRAFT_WORDS } from '../evidence/brief-draft/brief-draft-words.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { goTo } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { BriefRow } from './brief-row.tsx'
import { BRIEFS_WORDS } from './briefs-words.ts'
import { Composer, type MadeBrief } from './composer.tsx'

interface BriefsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

const POLL_MS = 4_000

/**
 * The list of briefs: what patrols were told, which are still valid, and who recalled one. `?item=` opens the form for
 * a new brief.
 */
export function BriefsPage({ incident, query }: BriefsPageProps) {
  const item = query.get('item')
  const [made, setMade] = useState<ReadonlyMap<string, MadeBrief>>(new Map())
  const keep = (one: MadeBrief) => setMade((now) => new Map(now).set(one.brief, one))
  if (item !== null && incident.may.includes('brief-make'))
    return (
      <section className="plain wide briefs" aria-labelledby="briefs">
        <h1 id="briefs">{BRIEF_DRAFT_WORDS.brief}</h1>
        <Composer
          key={item}
          {...{ incident, item, query }}
          onMade={(one) => {
            keep(one)
            goTo(`/incidents/${incident.id}/briefs`, 'replace')
          }}
        />
      </section>
    )
  return <BriefList {...{ incident, made, keep }} />
}

interface BriefListProps {
  readonly incident: IncidentFacts
  readonly made: ReadonlyMap<string, MadeBrief>
  readonly keep: (made: MadeBrief) => void
}

function BriefList({ incident, made, keep }: BriefListProps) {
  const { asked, more, pages } = useFreshPages({
    queryKey: ['briefs', incident.id],
    ask: (cursor: string | undefined) =>
      answerOf(
        api.incidents[':incident'].briefs.$get(
          { param: { incident: incident.id }, query: cursor === undefined ? {} : { cursor } },
          inBackground,
        ),
      ),
    next: ({ cursor }) => cursor,
    // The counts of openings change without an action on this page.
    pollMs: POLL_MS,
  })
  const briefs = pages.flatMap((page) => page.briefs)
  return (
    <section className="plain wide briefs" aria-labelledby="briefs">
      <h1 id="briefs">{BRIEFS_WORDS.title}</h1>
      <p className="muted">
        {BRIEFS_WORDS.howTo}{' '}
        <Link href={`/incidents/${incident.id}/timeline?kind=image`}>{BRIEFS_WORDS.chooseItem}</Link>
      </p>
      {asked.isPending && <Waiting />}
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && briefs.length === 0 && <p>{BRIEFS_WORDS.none}</p>}
      <ul className="brief-list">
        {briefs.map((brief) => (
          <BriefRow key={brief.id} {...{ brief, incident, made: made.get(brief.id), keep }} />
        ))}
      </ul>
      {asked.hasNextPage && (
        <button type="button" onClick={() => void more()} disabled={asked.isFetchingNextPage}>
          {BRIEFS_WORDS.more}
        </button>
      )}
    </section>
  )
}
