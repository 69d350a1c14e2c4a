const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const KEPT = 'firsthand-set-up'

/** 160 random bits in RFC 4648 base32, as authenticator apps take them: 32 letters of five bits. */
const makeSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => LETTERS.charAt(byte & 31)).join('')

/**
 * The secret that this tab shows. It survives a reload: a phone that switches to the authenticator app and back often
 * reloads its page, and a changed secret would fit no code.
 */
export function secretOfTab(): string {
  const kept = sessionStorage.getItem(KEPT)
  if (kept !== null) return kept
  const made = makeSecret()
  sessionStorage.setItem(KEPT, made)
  return made
}

export const forgetSecret = (): void => sessionStorage.removeItem(KEPT)

/** As apps read it from the QR code (Key URI Format). */
export const keyUriOf = (name: string, secret: string): string =>
  `otpauth://totp/Firsthand:${encodeURIComponent(name)}?secret=${secret}&issuer=Firsthand`
