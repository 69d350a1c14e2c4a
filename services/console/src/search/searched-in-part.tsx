import type { SearchAnswer } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { SEARCH_WORDS } from './search-words.ts'

interface SearchedInPartProps {
  readonly inPart: NonNullable<SearchAnswer['inPart']>
  readonly incident: string
  /** True if there are hits: the note is then one quiet line. */
  readonly isBeside: boolean
}

/** Above this number the text says only "more than". */
const MOST = 1000

/** Lists long documents of which only the first part was searched. The result says nothing about the remainder. */
export function SearchedInPart({ inPart, incident, isBeside }: SearchedInPartProps) {
  const { documents, fewest, most, some } = inPart
  const count = documents > MOST ? SEARCH_WORDS.moreThanSo(countOf(MOST)) : countOf(documents)
  const letters = fewest === most ? countOf(most) : `${countOf(fewest)}–${countOf(most)}`
  return (
    <div className={isBeside ? 'search-beside muted' : 'search-in-part'}>
      <p>{SEARCH_WORDS.inPart({ count, isOne: documents === 1, letters })}</p>
      <ul>
        {some.map(({ item, seq }) => (
          <li key={item}>
            <Link href={`/incidents/${incident}/items/${item}`}>{SEARCH_WORDS.openLong(seq)}</Link>
          </li>
        ))}
        {documents > some.length && <li aria-hidden="true">…</li>}
      </ul>
    </div>
  )
}
