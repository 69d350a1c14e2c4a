import { useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

/**
 * Whether the session ended while the page was in use. If so, the sign-in dialog lies over the page, and typed text is
 * kept.
 */
let hasEnded = false
const { subscribe, tell } = createListeners()

function set(value: boolean): void {
  if (hasEnded === value) return
  hasEnded = value
  tell()
}

export const isSessionEnded = (): boolean => hasEnded
export const endSession = (): void => set(true)
export const resumeSession = (): void => set(false)

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => hasEnded)

/** Calls `act` when the session ends. */
export function onEnd(act: () => void): () => void {
  return subscribe(() => {
    if (hasEnded) act()
  })
}

/** Calls `act` when a session begins after the previous one ended. */
export function onResume(act: () => void): () => void {
  return subscribe(() => {
    if (!hasEnded) act()
  })
}
