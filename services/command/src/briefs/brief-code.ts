import { createHash, randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/** 128 random bits: nobody guesses it, so the page needs no name. 26 letters and digits that no phone confuses. */
export const makeBriefCode = (): string => base32(randomBytes(16))

/** Accepts the code as typed from a screen: in capitals, in groups. */
export function parseBriefCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 60) return undefined
  const code = value.toLowerCase().replaceAll(/[\s-]/g, '')
  return /^[a-z2-7]{26}$/.test(code) ? code : undefined
}

/** Only this hash is stored. */
export const briefCodeHash = (code: string): Buffer => createHash('sha256').update(`firsthand-brief ${code}`).digest()

/** A page holds a pass once it was opened. Code and pass together name the opening in custody. */
export const makeBriefPass = makeBriefCode
export const parseBriefPass = parseBriefCode
export const briefPassHash = (pass: string): Buffer =>
  createHash('sha256').update(`firsthand-brief-pass ${pass}`).digest()

/** The code stands in the fragment, so no server, proxy or request log sees it. */
export const briefAddress = (publicUrl: URL, code: string): string => `${new URL('/brief', publicUrl).href}#${code}`
