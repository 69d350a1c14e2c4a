import { useSubjects } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { SubjectCard } from './subject-card.tsx'

interface SubjectsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** All people and things that officers marked, with the path of each. */
export function SubjectsPage({ incident, query }: SubjectsPageProps) {
  const asked = useSubjects(incident)
  const told = asked.data
  const wanted = query.get('subject')
  return (
    <section className="plain wide subjects-page" aria-labelledby="subjects">
      <h1 id="subjects">{SUBJECT_WORDS.title}</h1>
      <p className="subjects-note">{SUBJECT_WORDS.byHand}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {told?.subjects.length === 0 && <p>{SUBJECT_WORDS.none}</p>}
      <ul className="subjects">
        {told?.subjects
          .filter(({ subject }) => wanted === null || subject === wanted)
          .map((subject) => (
            <li key={subject.subject}>
              <SubjectCard {...{ subject, told, incident }} />
            </li>
          ))}
      </ul>
    </section>
  )
}
