import { useSyncExternalStore } from 'react'
import { createListeners } from '../api/listeners.ts'

/** Tells screen readers about a change that is otherwise only visible. */
let words = ''
const { subscribe, tell } = createListeners()

export function announce(text: string): void {
  // Repeated words must be announced again, so an unspoken character makes the text differ.
  words = words === text ? `${text}\u00a0` : text
  tell()
}

/** The live region for announcements. The page renders one. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => words)
  return (
    <p className="unseen" role="status" data-announced="">
      {text}
    </p>
  )
}
