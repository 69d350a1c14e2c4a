const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** 130 random bits: an idempotency key for one press, so that the service does a repeated request once. */
export const newPressKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS.charAt(byte % 32)).join('')

/** Idempotency keys of one form's requests, until one of them was stored. */
export interface PressKeys {
  readonly of: (...said: readonly unknown[]) => string
  readonly done: () => void
}

/**
 * The same words sent again after a lost connection use the same key. Changed words get a new key; otherwise the
 * service would take them for a repetition.
 */
export function createPressKeys(): PressKeys {
  const keys = new Map<string, string>()
  return {
    of(...said) {
      const words = JSON.stringify(said)
      const key = keys.get(words) ?? newPressKey()
      keys.set(words, key)
      return key
    },
    done: () => keys.clear(),
  }
}
