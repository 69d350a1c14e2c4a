import { useQueryClient } from '@tanstack/react-query'
import { trackSent } from './drafts.ts'

/**
 * Sends what was typed. The draft is dropped once the service has stored it, even if the officer is on another page by
 * then. Otherwise it stays.
 */
export function useSending(about: string): (send: () => void) => void {
  const cache = useQueryClient().getMutationCache()
  return (send) => {
    const before = new Set(cache.getAll())
    send()
    for (const mutation of cache.getAll()) if (!before.has(mutation)) trackSent(mutation, about)
  }
}
