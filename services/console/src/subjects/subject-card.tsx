import { useState } from 'react'
import type { Subject, SubjectPaths } from '../evidence/subjects/subject-queries.ts'
import { plainText, SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndMinute } from '../shared/words/time.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { PartDialog } from './part-dialog.tsx'
import { PathLanes } from './path-lanes.tsx'

interface SubjectCardProps {
  readonly subject: Subject
  readonly told: SubjectPaths
  readonly incident: IncidentFacts
}

export function SubjectCard({ subject, told, incident }: SubjectCardProps) {
  const [isMerging, setMerging] = useState(false)
  const [parting, setParting] = useState<Subject['merged'][number]>()
  const { id, zone } = incident
  // Only subjects of the same kind can be merged: a person is no vehicle.
  const others = told.subjects.filter((one) => one.subject !== subject.subject && one.kind === subject.kind)
  return (
    <article className="subject" data-subject={subject.subject}>
      <h2>
        <span className={`subject-dot subject-${subject.colour}`} aria-hidden="true" />
        <UntrustedText text={subject.description} /> <span className="chip">{SUBJECT_WORDS[subject.kind]}</span>
      </h2>
      <p className="muted">
        {SUBJECT_WORDS.marks(subject.marks, subject.items)} · {SUBJECT_WORDS.by(dayAndMinute(subject.at, zone))}{' '}
        <UntrustedText text={subject.by} />
      </p>
      {subject.merged.length > 0 && (
        <div className="subject-merges">
          <p className="muted">{SUBJECT_WORDS.alsoCalled}</p>
          <ul>
            {subject.merged.map((other) => (
              <li key={other.subject} data-merged={other.subject}>
                <span className="subject-merged">
                  <UntrustedText text={other.description} />
                </span>
                <span className="muted">
                  {SUBJECT_WORDS.mergedBy(plainText(other.by), dayAndMinute(other.at, zone))}
                </span>
                {other.reason !== null && (
                  <span className="subject-reason">
                    <UntrustedText text={other.reason} />
                  </span>
                )}
                {incident.may.includes('subject-part') && (
                  <button type="button" onClick={() => setParting(other)}>
                    {SUBJECT_WORDS.part}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PathLanes {...{ subject, told, incident }} />
      <p className="actions">
        <Link className="button" href={`/incidents/${id}/map?subject=${subject.subject}`}>
          {SUBJECT_WORDS.onMap}
        </Link>
        <Link className="button" href={`/incidents/${id}/timeline?subject=${subject.subject}`}>
          {SUBJECT_WORDS.onTimeline}
        </Link>
        {incident.may.includes('subject-merge') && others.length > 0 && (
          <button type="button" onClick={() => setMerging(true)}>
            {SUBJECT_WORDS.merge}
          </button>
        )}
      </p>
      {parting && <PartDialog incident={id} merged={parting} onClose={() => setParting(undefined)} />}
      {isMerging && <MergeDialog {...{ subject, others, incident: id }} onClose={() => setMerging(false)} />}
    </article>
  )
}
