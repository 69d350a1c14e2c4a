import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { conflictLines } from '../../shared/words/conflicts.ts'
import { within } from '../../shared/words/sentence.ts'
import { sourceWords } from '../../shared/words/sources.ts'
import { WHEN_WORDS } from './when-words.ts'

interface DisagreementsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** Shows every contradiction of the placement, with links to the claims and links that it names. */
export function Disagreements({ page, incident }: DisagreementsProps) {
  const lines = conflictLines(page.time.why?.conflicts ?? [])
  if (lines.length === 0) return null
  return (
    <>
      <h3>{WHEN_WORDS.disagrees}</h3>
      <ul className="conflicts">
        {lines.map(({ text, claims }) => (
          <li key={text}>
            {text}
            <NamedClaims {...{ page, incident, claims }} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface NamedClaimsProps extends DisagreementsProps {
  readonly claims: readonly string[]
}

const MOST = 8

/** Links from a sentence to its sources: on this page, or on the page of the item that lends its time. */
export function NamedClaims({ page, incident, claims }: NamedClaimsProps) {
  const ways = claims.flatMap((id) => wayTo(page, incident, id) ?? []).slice(0, MOST)
  if (ways.length === 0) return null
  return (
    <ul className="ways">
      {ways.map(({ id, href, text }) => (
        <li key={id}>{href.startsWith('#') ? <a href={href}>{text}</a> : <Link href={href}>{text}</Link>}</li>
      ))}
    </ul>
  )
}

function wayTo({ item, time, claims }: ItemPage, incident: IncidentFacts, id: string) {
  const link = time.links.find((one) => one.link === id)
  if (link) return { id, href: `#${id}`, text: WHEN_WORDS.linkWith(link.otherSeq) }
  const named = time.named.find(({ claim }) => claim === id)
  if (!named) return undefined
  const text = within(sourceWords(named.source))
  if (named.item !== item.item)
    return { id, href: `/incidents/${incident.id}/items/${named.item}`, text: WHEN_WORDS.sourceOf(text, named.seq) }
  return claims.some((claim) => claim.id === id) ? { id, href: `#${id}`, text } : undefined
}
