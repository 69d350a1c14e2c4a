const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** An idempotency key for one press (130 random bits), so that the service executes a repeated request once. */
export const newPressKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS.charAt(byte % 32)).join('')

/** The idempotency keys of one form, until a request is stored. */
export interface PressKeys {
  readonly of: (...said: readonly unknown[]) => string
  readonly done: () => void
}

/**
 * The same content sent again after a lost connection gets the same key. Changed content gets a new key; otherwise the
 * service would take it for a repetition.
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
