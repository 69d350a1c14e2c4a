const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** 130 random bits: names one press of a key, so that the same press sent again is not done again. */
export const newPressKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS.charAt(byte % 32)).join('')
