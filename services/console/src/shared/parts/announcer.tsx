import { useSyncExternalStore } from 'react'

/** Announces to screen readers a change that is otherwise only visible. */
let words = ''
const listeners = new Set<() => void>()

export function announce(text: string): void {
  // The same words twice must be announced twice: an unspoken character makes the second a different text.
  words = words === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** One for the whole page. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => words)
  return (
    <p className="unseen" role="status" data-announced="">
      {text}
    </p>
  )
}
