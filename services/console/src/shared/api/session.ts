import { useSyncExternalStore } from 'react'

/**
 * Whether the session ended while the page was in use. If so, the sign-in dialog lies over the page, and typed text is
 * kept.
 */
let hasEnded = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  if (hasEnded === value) return
  hasEnded = value
  for (const listener of listeners) listener()
}

export const isSessionEnded = (): boolean => hasEnded
export const endSession = (): void => set(true)
export const resumeSession = (): void => set(false)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

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
