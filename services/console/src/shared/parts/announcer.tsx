import { useSyncExternalStore } from 'react'

/** What a screen reader is told of a change that the eye sees by itself. */
let words = ''
const listeners = new Set<() => void>()

export function announce(text: string): void {
  // The same words twice are told twice: a mark that is not spoken makes them another text.
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
