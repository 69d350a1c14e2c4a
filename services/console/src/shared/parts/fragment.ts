import { useSyncExternalStore } from 'react'

/**
 * The search words stand behind the `#`: a link reproduces the search, and no proxy or log on the way to the service
 * sees them.
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
