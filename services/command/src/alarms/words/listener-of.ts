import { type AlarmRule, createListener, type Listener } from './listen.ts'

/** An incident that changed its rules has a listener of its own; more than so many at once are made anew. */
const MOST_KEPT = 8

const kept = new Map<string, Listener>()

/** The listener for these rules; it takes a part of a second to make, so the last ones are kept. */
export function listenerOf(rules: readonly AlarmRule[]): Listener {
  const key = JSON.stringify(rules)
  const listener = kept.get(key) ?? createListener(rules)
  kept.delete(key)
  kept.set(key, listener)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return listener
}
