import { createHash, randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/**
 * 128 random bits as 26 letters and digits, without characters that are easily confused. Nobody can guess it, so the
 * page needs no user name.
 */
export const makeBriefCode = (): string => base32(randomBytes(16))

/** Accepts the code as typed from a screen, also in capitals or with blanks between groups. */
export function parseBriefCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 60) return undefined
  const code = value.toLowerCase().replaceAll(/[\s-]/g, '')
  return /^[a-z2-7]{26}$/.test(code) ? code : undefined
}

/** The hash of a code. The database stores nothing else of it. */
export const briefCodeHash = (code: string): Buffer => createHash('sha256').update(`firsthand-brief ${code}`).digest()

/** A page gets a pass when it is first opened. Code and pass together identify the opening in custody. */
export const makeBriefPass = makeBriefCode
export const parseBriefPass = parseBriefCode
export const briefPassHash = (pass: string): Buffer =>
  createHash('sha256').update(`firsthand-brief-pass ${pass}`).digest()

/** The code is the fragment of the URL, so no server, proxy or request log sees it. */
export const briefAddress = (publicUrl: URL, code: string): string => `${new URL('/brief', publicUrl).href}#${code}`
