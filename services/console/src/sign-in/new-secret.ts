const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const KEPT = 'firsthand-set-up'

/** 160 random bits in base32 (RFC 4648): 32 letters of five bits, as authenticator apps expect. */
const makeSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => LETTERS.charAt(byte & 31)).join('')

/**
 * The secret shown in this tab. It survives a reload: a phone that switches to the authenticator app often reloads the
 * page, and codes of a replaced secret would not match.
 */
export function secretOfTab(): string {
  const kept = sessionStorage.getItem(KEPT)
  if (kept !== null) return kept
  const made = makeSecret()
  sessionStorage.setItem(KEPT, made)
  return made
}

export const forgetSecret = (): void => sessionStorage.removeItem(KEPT)

/** The address in the QR code that authenticator apps read (Key URI Format). */
export const keyUriOf = (name: string, secret: string): string =>
  `otpauth://totp/Firsthand:${encodeURIComponent(name)}?secret=${secret}&issuer=Firsthand`
