import { useSyncExternalStore } from 'react'

/**
 * What is looked for stands behind the `#`: a link reproduces the search, and no proxy or log between here and the service
 * hears a word of it.
 */
const wordsIn = (hash: string): string => new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? ''

export const fragmentOf = (words: string): string => (words === '' ? '' : `#${new URLSearchParams({ q: words })}`)

function subscribe(listener: () => void): () => void {
  const names = ['popstate', 'hashchange', 'firsthand-address']
  for (const name of names) addEventListener(name, listener)
  return () => {
    for (const name of names) removeEventListener(name, listener)
  }
}

export const useFragmentWords = (): string => useSyncExternalStore(subscribe, () => wordsIn(location.hash))
