import { onAllDropped } from './drafts.ts'
import { createPressKeys, type PressKeys } from './press-key.ts'

/**
 * A draft may outlive a lost connection. So does the key under which it was sent, so that the service stores it once.
 */
const kept = new Map<string, PressKeys>()
const forget = (): void => kept.clear()

/** The press keys of one form for one item, whether or not it is on the screen. */
export function pressKeysOf(about: string): PressKeys {
  onAllDropped(forget)
  const keys = kept.get(about) ?? createPressKeys()
  kept.set(about, keys)
  return keys
}
