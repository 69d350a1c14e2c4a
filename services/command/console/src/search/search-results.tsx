import type { Hit } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { languageWords } from '../words/languages.ts'
import { playingTime } from '../words/time.ts'
import { Excerpt } from './excerpt.tsx'

interface SearchResultsProps {
  readonly results: readonly Hit[]
  readonly incident: string
}

const SOURCES = {
  words: 'What a witness wrote',
  document: 'Text of a document',
  transcript: 'Machine-made transcript',
  translation: 'Machine translation',
  note: 'Officer’s note',
  event: 'Log of calls and radio',
  item: 'Item',
} as const satisfies Record<Hit['source'], string>

export function SearchResults({ results, incident }: SearchResultsProps) {
  return (
    <ol className="hits">
      {results.map((hit, at) => (
        <li key={at} className="panel" data-hit={hit.source}>
          <p className="text-marks">
            <span className={hit.machine ? 'chip chip-tentative' : 'chip'}>{sourceWords(hit)}</span>
            {hit.language !== null && <span className="chip">{languageWords(hit.language)}</span>}
          </p>
          <Excerpt text={hit.excerpt ?? ''} />
          <p>
            {hit.source === 'words' || hit.item === null ? (
              <Link href={`/incidents/${incident}/timeline?words=${hit.submission}`}>
                Read it among the witnesses' words
              </Link>
            ) : (
              <Link href={`/incidents/${incident}/items/${hit.item}${placeOf(hit)}`}>{linkWords(hit)}</Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Who listened is told by the mark: a transcript that a person wrote is no machine's. */
const sourceWords = ({ source, machine }: Hit): string =>
  source === 'transcript' && !machine
    ? 'Transcript'
    : source === 'translation' && !machine
      ? 'Translation'
      : SOURCES[source]

function placeOf({ atMs, page }: Hit): string {
  if (atMs !== null) return `?at=${atMs}`
  return page === null ? '' : `?page=${page}`
}

/** The first page is where it opens, and all that a text without pages has. */
function linkWords({ atMs, page }: Hit): string {
  if (atMs !== null) return `Open the item at ${playingTime(atMs)}`
  return page === null || page <= 1 ? 'Open the item' : `Open the item at page ${page}`
}
