import { type AlarmRule, createListener, type Listener } from './listen.ts'

/** Maximum number of cached listeners, one per set of rules. The least recently used is evicted. */
const MOST_KEPT = 8

const kept = new Map<string, Listener>()

/** Returns the listener for these rules. Making one takes a fraction of a second, so the last ones are cached. */
export function listenerOf(rules: readonly AlarmRule[]): Listener {
  const key = JSON.stringify(rules)
  const listener = kept.get(key) ?? createListener(rules)
  kept.delete(key)
  kept.set(key, listener)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return listener
}
