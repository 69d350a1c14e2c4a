import { MOST_TILES, wallHref } from '../evidence/item/wall-address.ts'
import type { Hit, IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { SEARCH_WORDS } from './search-words.ts'

interface ResultLinksProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
  readonly results: readonly Hit[]
  /** The id under which the service keeps the search; it reveals none of the words. */
  readonly asked: string | null
}

/** Links to the same items on other screens. The address holds the search's id in place of its words. */
export function ResultLinks({ incident, query, results, asked }: ResultLinksProps) {
  const next = new URLSearchParams(query)
  if (asked !== null) next.set('asked', asked)
  const tail = next.toString() === '' ? '' : `?${next}`
  const home = `/incidents/${incident.id}`
  const shown = results.flatMap(({ item, kind, restricted }) =>
    item !== null && !restricted && (kind === 'video' || kind === 'image' || kind === 'audio') ? [item] : [],
  )
  const screens = (['timeline', 'map', 'triage'] as const).filter(
    (screen) => screen !== 'triage' || incident.may.includes('review-decide'),
  )
  return (
    <p className="result-links">
      {SEARCH_WORDS.openOn}{' '}
      {screens.map((screen) => (
        <Link key={screen} href={`${home}/${screen}${tail}`}>
          {FRAME_WORDS[screen]}
        </Link>
      ))}
      {shown.length > 0 && (
        <Link href={wallHref(incident.id, [...new Set(shown)].slice(0, MOST_TILES))}>{FRAME_WORDS.wall}</Link>
      )}
    </p>
  )
}
