import { onAllDropped } from './drafts.ts'
import { createPressKeys, type PressKeys } from './press-key.ts'

/** A draft may outlive a lost connection. Its idempotency keys do, too, so that the service stores it only once. */
const kept = new Map<string, PressKeys>()
const forget = (): void => kept.clear()

/** The idempotency keys of one form for one item. They exist whether or not the form is on the screen. */
export function pressKeysOf(about: string): PressKeys {
  onAllDropped(forget)
  const keys = kept.get(about) ?? createPressKeys()
  kept.set(about, keys)
  return keys
}
