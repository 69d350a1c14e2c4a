import { useSyncExternalStore } from 'react'

/**
 * Search words stand behind the `#`. So a link reproduces the search, but no proxy or log on the way sees the words.
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
