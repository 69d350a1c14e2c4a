import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/**
 * Passwords and TOTP secrets of officers. A hash says itself how it was made, so that the cost can be raised without
 * breaking older ones: `scrypt$ln=15,r=8,p=1$<salt>$<hash>`, both base64url.
 */
interface Cost {
  readonly ln: number
  readonly r: number
  readonly p: number
}
const COST: Cost = { ln: 15, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
const SHAPE = /^scrypt\$ln=(1[4-9]|20),r=([1-9]|1[0-6]),p=([1-4])\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/

/** NFKC, so that the same password typed on another keyboard gives the same hash (NIST SP 800-63B §3.1.1.2). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, COST)
  return `scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** False for a hash of another format. Takes as long for a wrong password as for the right one. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, ln, r, p, salt, hash] = SHAPE.exec(stored) ?? []
  if (salt === undefined || hash === undefined) return false
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'))
}

/** 160 random bits in RFC 4648 base32, as authenticator apps take them. */
export const makeTotpSecret = (): string => base32(randomBytes(20)).toUpperCase()

/** Four groups of five from 31 letters that cannot be mistaken for one another: 99 bits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz2345678'
  let word = ''
  while (word.length < 20) {
    // Bytes beyond the last whole multiple of 31 are skipped: they would make some letters likelier.
    for (const byte of randomBytes(32)) if (byte < 248 && word.length < 20) word += letters.charAt(byte % 31)
  }
  return word.replace(/(.{5})(?=.)/g, '$1-')
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln
  const options = { N, r, p, maxmem: 128 * N * r * p + 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
