import { useSyncExternalStore } from 'react'

/**
 * Access that this officer lost while the page was open: the account, or the role in one incident. Final for this page.
 */
let isAccountEnded = false
const incidents = new Set<string>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function endAccess(): void {
  if (isAccountEnded) return
  isAccountEnded = true
  tell()
}
export function endAccessTo(incident: string): void {
  if (incidents.has(incident)) return
  incidents.add(incident)
  tell()
}

export const useAccessEnded = (): boolean => useSyncExternalStore(subscribe, () => isAccountEnded)
export const useAccessEndedTo = (incident: string): boolean =>
  useSyncExternalStore(subscribe, () => incidents.has(incident))
