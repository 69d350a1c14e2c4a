import type { IncidentFacts } from '../api/types.ts'

interface OverviewPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function OverviewPage(_props: OverviewPageProps) {
  return <h1>Overview</h1>
}
