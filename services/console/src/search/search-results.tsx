import { Excerpt } from '../evidence/excerpt/excerpt.tsx'
import { POLICE_MARK_WORDS } from '../evidence/item/police-words.ts'
import { CHOICE_WORDS, type Choice } from '../evidence/narrowing/filter-words.ts'
import { ByOneChip } from '../evidence/pins/by-one-mark.tsx'
import { useRestsOnOne } from '../evidence/pins/rests-on-one.ts'
import type { Hit, IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { howExact } from '../shared/words/interval.ts'
import { languageWords } from '../shared/words/languages.ts'
import { pointOf } from '../shared/words/number.ts'
import { dayAndMinute, dayAndTime, dayAndTimeBy, playingTime } from '../shared/words/time.ts'
import { FoundPicture } from './found-picture.tsx'
import { MACHINE_WORDS, SEARCH_WORDS, SOURCE_WORDS } from './search-words.ts'

interface SearchResultsProps {
  readonly results: readonly Hit[]
  readonly incident: IncidentFacts
  readonly view: string | undefined
}

export function SearchResults({ results, incident, view }: SearchResultsProps) {
  const restsOnOne = useRestsOnOne(incident.id, results.length > 0)
  return (
    <ol className="hits">
      {results.map((hit, at) => (
        <li key={`${hit.source} ${hit.ref}`} className="found" data-hit={hit.source} data-item={hit.item ?? undefined}>
          <FoundPicture {...{ hit, view }} incident={incident.id} number={at + 1} />
          <div className="found-words">
            <Marks hit={hit} />
            {hit.excerpt !== null && <Excerpt text={hit.excerpt} />}
            {hit.excerpt === null && hit.source !== 'item' && <p className="muted">{SEARCH_WORDS.noPlace}</p>}
            <p className="found-when">
              <strong>{whenWords(hit, incident.zone)}</strong>{' '}
              <ByOneChip isShown={hit.estimate !== null && hit.source !== 'event' && restsOnOne(hit)} />
              {hit.lat !== null && hit.lon !== null && (
                <span className="muted"> · {SEARCH_WORDS.placed(pointOf(hit.lat, hit.lon, 4))}</span>
              )}
            </p>
            <p>
              <Link href={hrefOf(hit, incident.id)}>{linkWords(hit)}</Link>
              {hit.source === 'words' && hit.item !== null && (
                <>
                  {' · '}
                  <Link href={`/incidents/${incident.id}/items/${hit.item}`}>{SEARCH_WORDS.files(hit.items)}</Link>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Marks({ hit }: { readonly hit: Hit }) {
  return (
    <p className="text-marks">
      <span className={hit.machine ? 'chip chip-doubt' : 'chip'}>{sourceWords(hit)}</span>
      {hit.source === 'note' && hit.by !== null && (
        <span className="chip">
          <UntrustedText text={hit.by} />
        </span>
      )}
      {hit.isPolice && <span className="chip chip-police">{POLICE_MARK_WORDS.police}</span>}
      {hit.language !== null && <span className="chip">{languageWords(hit.language)}</span>}
      {hit.kind !== null && hit.source !== 'words' && (
        <span className="chip">{CHOICE_WORDS[parseChoice(hit.kind)]}</span>
      )}
      {hit.device !== null && hit.device !== 'unknown' && (
        <span className="chip">{CHOICE_WORDS[parseChoice(hit.device)]}</span>
      )}
      {hit.review !== null && (
        <span className={`chip chip-${hit.review}`}>{CHOICE_WORDS[parseChoice(hit.review)]}</span>
      )}
    </p>
  )
}

/** The service's codes match the keys of the words. A code without words shows nothing. */
const parseChoice = (code: string): Choice => code as Choice

/**
 * Uses the words for a machine's text only if the hit is marked `machine`, because a person may have written the
 * transcript.
 */
const sourceWords = ({ source, machine }: Hit): string =>
  machine && (source === 'transcript' || source === 'translation') ? MACHINE_WORDS[source] : SOURCE_WORDS[source]

function whenWords({ earliest, estimate, latest, receivedAt, source }: Hit, zone: string): string {
  if (earliest === null || latest === null) return SEARCH_WORDS.received(dayAndMinute(receivedAt, zone))
  if (estimate === null) return SEARCH_WORDS.between(dayAndTime(earliest, zone), dayAndTimeBy(latest, zone))
  const exact =
    source === 'event' && latest - earliest < 60_000 ? '' : ` ${howExact({ earliest, estimate, latest }, zone)}`
  return `${dayAndTime(estimate, zone)}${exact}`
}

function hrefOf({ source, submission, item, atMs, page }: Hit, incident: string): string {
  if (source === 'words') return `/incidents/${incident}/timeline?words=${submission}`
  const at = atMs !== null ? `?at=${atMs}` : page === null ? '' : `?page=${page}`
  return `/incidents/${incident}/items/${item}${at}`
}

/**
 * A hit on the first page, or in a text without pages, links to the item alone, because the item opens at its first
 * page.
 */
function linkWords({ source, atMs, page }: Hit): string {
  if (source === 'words') return SEARCH_WORDS.readWords
  if (source === 'event') return SEARCH_WORDS.openLog
  if (atMs !== null) return SEARCH_WORDS.openAt(playingTime(atMs))
  return page === null || page <= 1 ? SEARCH_WORDS.openItem : SEARCH_WORDS.openPage(page)
}
