import type { IncidentFacts } from '../api/types.ts'

interface BriefsPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

export function BriefsPage(_props: BriefsPageProps) {
  return <h1>Briefs</h1>
}
