import type { IncidentFacts } from '../api/types.ts'

interface AlarmsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function AlarmsPage(_props: AlarmsPageProps) {
  return <h1>Alarms</h1>
}
