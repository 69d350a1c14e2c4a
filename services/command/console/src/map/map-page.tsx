import type { IncidentFacts } from '../api/types.ts'

interface MapPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function MapPage(_props: MapPageProps) {
  return <h1>Map</h1>
}
