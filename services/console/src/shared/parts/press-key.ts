const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** 130 random bits: names one press of a key, so that the same press sent again is not done again. */
export const newPressKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS.charAt(byte % 32)).join('')

/** Keys of what one form sends, until some of it was answered as kept. */
export interface PressKeys {
  readonly of: (...said: readonly unknown[]) => string
  readonly done: () => void
}

/**
 * The same words sent again after a cut line are the same press; with anything changed it is another one, or the service
 * would take what was changed for a repetition of what it has.
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
