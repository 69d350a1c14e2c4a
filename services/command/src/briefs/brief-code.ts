import { createHash, randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/** 128 random bits: nobody guesses it, so the page needs no name. 26 letters and digits that no phone mixes up. */
export const makeBriefCode = (): string => base32(randomBytes(16))

/** As it may be typed from a screen: in capitals, in groups. */
export function parseBriefCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 60) return undefined
  const code = value.toLowerCase().replaceAll(/[\s-]/g, '')
  return /^[a-z2-7]{26}$/.test(code) ? code : undefined
}

/** All that is kept of it. */
export const briefCodeHash = (code: string): Buffer => createHash('sha256').update(`firsthand-brief ${code}`).digest()

/** What a page holds since it was opened: with the code it is the opening that stands in custody. */
export const makeBriefPass = makeBriefCode
export const parseBriefPass = parseBriefCode
export const briefPassHash = (pass: string): Buffer =>
  createHash('sha256').update(`firsthand-brief-pass ${pass}`).digest()

/** In the fragment: no server, no proxy and no history of requests ever sees it. */
export const briefAddress = (publicUrl: URL, code: string): string => `${new URL('/brief', publicUrl).href}#${code}`
