import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { NamedClaims } from './disagreements.tsx'
import { WHEN_WORDS } from './when-words.ts'

interface ReasonsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  /** Codes of reasons that are told elsewhere. */
  readonly besides?: readonly string[]
}

/** The reasons, each with its part in the time and links to its sources. */
export function Reasons({ page, incident, besides = [] }: ReasonsProps) {
  const shown = page.time.why?.sentences.filter(({ code }) => !besides.includes(code)) ?? []
  if (shown.length === 0) return null
  return (
    <ul className="reasons">
      {shown.map(({ text, percent, claims }) => (
        <li key={`${text} ${claims.join(' ')}`}>
          {text}
          {percent > 0 && <span className="share">{WHEN_WORDS.ofWeight(percent)}</span>}
          <NamedClaims {...{ page, incident, claims }} />
        </li>
      ))}
    </ul>
  )
}
