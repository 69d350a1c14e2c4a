import type { IncidentFacts } from '../api/types.ts'

interface SubjectsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function SubjectsPage(_props: SubjectsPageProps) {
  return <h1>Subjects</h1>
}
