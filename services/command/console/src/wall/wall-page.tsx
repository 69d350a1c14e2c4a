import type { IncidentFacts } from '../api/types.ts'

interface WallPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function WallPage(_props: WallPageProps) {
  return <h1>Wall</h1>
}
