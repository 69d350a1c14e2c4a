import type { IncidentFacts } from '../api/types.ts'

interface TriagePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function TriagePage(_props: TriagePageProps) {
  return <h1>Triage</h1>
}
