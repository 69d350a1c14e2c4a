import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { percent } from '../../shared/words/number.ts'
import { NamedClaims } from './disagreements.tsx'
import { WHEN_WORDS } from './when-words.ts'

interface ReasonsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The reasons, each with its share of the weight and links to its sources. */
export const Reasons = ({ page, incident }: ReasonsProps) => (
  <ul className="reasons">
    {page.time.why?.sentences.map(({ text, share, claims }) => (
      <li key={`${text} ${claims.join(' ')}`}>
        {text}
        {share > 0 && <span className="share">{WHEN_WORDS.ofWeight(percent(share))}</span>}
        <NamedClaims {...{ page, incident, claims }} />
      </li>
    ))}
  </ul>
)
