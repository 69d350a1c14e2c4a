import { useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

/**
 * Records that this officer lost access while the page was open: to the account, or to one incident. It stays so until
 * the page is reloaded.
 */
let isAccountEnded = false
const incidents = new Set<string>()
const { subscribe, tell } = createListeners()

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
