import type { Conflict, ItemPage } from '../../api/types.ts'
import { conflictGroups } from '../../words/reasons.ts'
import { atStart } from '../../words/sentence.ts'
import { sourceWords } from '../../words/sources.ts'

interface DisagreementsProps {
  readonly page: ItemPage
  readonly conflicts: readonly Conflict[]
}

/** What contradicts the placement is never dropped: each is named, with a way to it. */
export function Disagreements({ page, conflicts }: DisagreementsProps) {
  const sources = new Map(page.claims.map((claim) => [claim.id, claim.source]))
  const links = new Map(page.time.links.map((link) => [link.link, link.otherSeq]))
  const groups = conflictGroups(conflicts, sources)
  if (groups.length === 0) return null
  return (
    <>
      <h3>What disagrees</h3>
      <ul className="conflicts">
        {groups.map(({ sentence, claims }) => (
          <li key={sentence}>
            {sentence}{' '}
            {claims
              .filter((id) => sources.has(id) || links.has(id))
              .map((id) => (
                <a key={id} href={`#${id}`} className="to-claim">
                  {atStart(links.has(id) ? `the link with № ${links.get(id)}` : sourceWords(sources.get(id) ?? ''))}
                </a>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}
