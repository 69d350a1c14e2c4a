import type { IncidentFacts } from '../api/types.ts'

interface PolicePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function PolicePage(_props: PolicePageProps) {
  return <h1>Police</h1>
}
