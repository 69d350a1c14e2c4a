import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../shared/api/client.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { ACCESS_WORDS } from './access-words.ts'

/** Replaces the whole page, so that neither what was shown nor what was typed remains. */
export function AccessEnded() {
  const queries = useQueryClient()
  useEffect(() => {
    document.title = `${ACCESS_WORDS.ended} · Firsthand`
    queries.clear()
    dropAllDrafts()
  }, [queries])
  const leave = async () => {
    // The service refuses this request, but its answer removes the cookie.
    await api.session.$delete().catch(() => undefined)
    location.replace('/')
  }
  return (
    <main className="plain">
      <div role="alert">
        <h1>{ACCESS_WORDS.ended}</h1>
        <p>{ACCESS_WORDS.says}</p>
      </div>
      <button type="button" onClick={() => void leave()}>
        {ACCESS_WORDS.signIn}
      </button>
    </main>
  )
}

/** Replaces the page after the officer lost access to one incident. The only way out is a fresh page. */
export function AccessEndedTo({ incident }: { readonly incident: string }) {
  const queries = useQueryClient()
  useEffect(() => {
    document.title = `${ACCESS_WORDS.endedTo} · Firsthand`
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(incident) })
    dropAllDrafts()
  }, [queries, incident])
  return (
    <main className="plain">
      <div role="alert">
        <h1>{ACCESS_WORDS.endedTo}</h1>
        <p>{ACCESS_WORDS.endedToSays}</p>
      </div>
      <a href="/">{PARTS_WORDS.allIncidents}</a>
    </main>
  )
}
