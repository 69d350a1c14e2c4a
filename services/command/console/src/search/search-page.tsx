import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { Trouble } from '../parts/trouble.tsx'
import { SearchResults } from './search-results.tsx'

/** What was asked last, for coming back from an item: in the page's memory, for it stands in no address. */
const lastAsked = new Map<string, string>()

export function SearchPage({ incident }: { readonly incident: IncidentFacts }) {
  const { id } = incident
  const [text, setText] = useState(lastAsked.get(id) ?? '')
  const [asked, setAsked] = useState(lastAsked.get(id))
  const found = useQuery({
    queryKey: ['search', id, asked],
    enabled: asked !== undefined,
    // Each answer is an entry in custody: it is not asked again by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    queryFn: () =>
      told(api.incidents[':incident'].search.$post({ param: { incident: id }, json: { query: asked ?? '' } })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const query = text.trim()
    if (query === '') return
    lastAsked.set(id, query)
    if (query === asked) void found.refetch()
    else setAsked(query)
  }
  return (
    <div className="plain wide search-page">
      <h1>Search words and transcripts</h1>
      <form onSubmit={submit}>
        <search>
          <label htmlFor="search">Words to look for</label>
          <div className="search-line">
            <input
              {...{ id: 'search', type: 'search', maxLength: 300, required: true, autoComplete: 'off', value: text }}
              aria-describedby="search-note"
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="primary" disabled={found.isFetching}>
              Search
            </button>
          </div>
        </search>
        <p id="search-note" className="muted">
          Searched are what witnesses wrote, the text of documents, and transcripts and translations that machines made.
          Each search is recorded with your name. All words must be there; the beginning of a word is enough.
        </p>
      </form>
      {found.error !== null && <Trouble cause={found.error} again={() => void found.refetch()} />}
      <div role="status">
        {found.isFetching && <p className="muted">Searching…</p>}
        {found.data !== undefined && !found.isFetching && <p>{countWords(found.data)}</p>}
      </div>
      {found.data !== undefined && <SearchResults {...{ results: found.data.results, incident: id }} />}
    </div>
  )
}

function countWords({ results, count }: { readonly results: readonly unknown[]; readonly count: number }): string {
  const { length } = results
  const more = count > length
  if (length === 0)
    return 'Nothing was found. Names of files, devices and people are not searched, nor is what no machine has read or heard.'
  return `${length} place${length === 1 ? '' : 's'} found.${more ? ' There are more: add a word.' : ''}`
}
