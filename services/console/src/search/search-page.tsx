import { type ReactNode, useEffect, useMemo } from 'react'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { fragmentOf, useFragmentWords } from '../shared/parts/fragment.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { ResultLinks } from './result-links.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchLine } from './search-line.tsx'
import { SearchResults } from './search-results.tsx'
import { countWords, SEARCH_WORDS } from './search-words.ts'
import { SearchedInPart } from './searched-in-part.tsx'
import { askedOf, isAsking, useSearch, useSearchView } from './use-search.ts'

interface SearchPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
  /** Renders the saved searches, with a button to save this one. */
  readonly showSaved: (words: string) => ReactNode
}

/**
 * The last search of each incident, for an officer who returns by the menu. It is kept in memory only, because
 * addresses may be logged.
 */
const lastAsked = new Map<string, string>()

export function SearchPage({ incident, query, showSaved }: SearchPageProps) {
  const { id } = incident
  const words = useFragmentWords()
  const asked = useMemo(() => askedOf(query, words), [query, words])
  const home = `/incidents/${id}/search`
  useEffect(() => {
    const last = lastAsked.get(id)
    if (!location.hash && location.search === '' && last !== undefined) goTo(last, 'replace')
  }, [id])
  useEffect(() => {
    if (isAsking(asked)) lastAsked.set(id, `${home}${location.search}${fragmentOf(asked.words)}`)
  }, [id, home, asked])
  const view = useSearchView(id, isAsking(asked))
  const found = useSearch(id, asked, view)
  const pages = found.data?.pages ?? []
  const [first] = pages
  const results = pages.flatMap((page) => page.results)
  const ask = (text: string) => {
    if (text === words) return void found.refetch()
    goTo(`${home}${location.search}${fragmentOf(text)}`)
  }
  return (
    <div className="search-page">
      <h1>{SEARCH_WORDS.title}</h1>
      <SearchLine key={words} words={words} isAsking={found.isFetching} onAsk={ask} />
      {showSaved(words)}
      <SearchFilters {...{ incident, query, asked }} />
      {found.error !== null && <Trouble cause={found.error} again={() => void found.refetch()} />}
      <div role="status" className="search-count">
        {found.isFetching && !found.isFetchingNextPage && <p className="muted">{SEARCH_WORDS.searching}</p>}
        {!isAsking(asked) && <p className="muted">{SEARCH_WORDS.start}</p>}
        {first !== undefined && !found.isPending && results.length > 0 && (
          <p>{countWords(first, countOf(first.count))}</p>
        )}
        {first !== undefined && results.length === 0 && (
          <p>
            {SEARCH_WORDS.nothing} {SEARCH_WORDS.wider}
          </p>
        )}
        {first?.hasPhrase === true && (
          <p className={results.length === 0 ? 'muted' : 'muted search-beside'}>{SEARCH_WORDS.phrase}</p>
        )}
        {first?.inPart != null && <SearchedInPart inPart={first.inPart} incident={id} isBeside={results.length > 0} />}
        {first?.hasOnlyBarred === true && <p className="muted">{SEARCH_WORDS.onlyBarred}</p>}
      </div>
      {first !== undefined && results.length > 0 && (
        <ResultLinks {...{ incident, query, results }} asked={first.asked} />
      )}
      <SearchResults {...{ results, incident, view }} />
      {found.hasNextPage && (
        <button
          type="button"
          className="search-more"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {SEARCH_WORDS.more}
        </button>
      )}
    </div>
  )
}
