import { onAllDropped } from './drafts.ts'
import { createPressKeys, type PressKeys } from './press-key.ts'

/** As long as a draft may come back after a cut line, the key under which it was sent does too: it is kept once. */
const kept = new Map<string, PressKeys>()
const forget = (): void => kept.clear()

/** The press keys of one form of one item, whether or not it is on the screen. */
export function pressKeysOf(about: string): PressKeys {
  onAllDropped(forget)
  const keys = kept.get(about) ?? createPressKeys()
  kept.set(about, keys)
  return keys
}
