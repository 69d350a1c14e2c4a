import { useState } from 'react'
import { useSubjects } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { playingTime } from '../shared/words/time.ts'
import { RecallDialog } from './recall-dialog.tsx'

interface ItemMarksProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The people and things that officers marked on this item. Renders nothing without marks. */
export function ItemMarks({ page, incident }: ItemMarksProps) {
  const { item, restricted } = page.item
  const [recalling, setRecalling] = useState<string>()
  const param = { incident: incident.id, item }
  const asked = useFresh({
    queryKey: ['item-marks', incident.id, item],
    queryFn: () => answerOf(api.incidents[':incident'].items[':item'].marks.$get({ param }, inBackground)),
    everyMs: 5000,
    isWanted: incident.may.includes('marks-read') && !restricted,
  })
  const subjects = useSubjects(incident).data?.subjects ?? []
  const marks = asked.data?.marks ?? []
  if (marks.length === 0) return null
  return (
    <section className="panel" aria-labelledby="marks">
      <h2 id="marks">{SUBJECT_WORDS.markedHere}</h2>
      <ul className="item-marks">
        {marks.map(({ mark, subject, atMs, note, by }) => {
          const known = subjects.find((one) => one.subject === subject)
          return (
            <li key={mark} data-mark={mark}>
              <span className={`subject-dot subject-${known?.colour ?? 'sky'}`} aria-hidden="true" />
              <Link href={`/incidents/${incident.id}/subjects?subject=${subject}`}>
                <UntrustedText text={known?.description ?? '…'} />
              </Link>
              {atMs !== null && <span className="muted"> {SUBJECT_WORDS.into(playingTime(atMs))}</span>}
              {note !== null && (
                <p>
                  <UntrustedText text={note} />
                </p>
              )}
              <span className="muted"> — {by}</span>
              {incident.may.includes('mark-recall') && (
                <button type="button" className="quiet" onClick={() => setRecalling(mark)}>
                  {SUBJECT_WORDS.recall}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {recalling !== undefined && (
        <RecallDialog {...{ mark: recalling, incident: incident.id }} onClose={() => setRecalling(undefined)} />
      )}
    </section>
  )
}
