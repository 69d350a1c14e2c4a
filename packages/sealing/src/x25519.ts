import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto'

// RFC 8410 §7: the fixed DER in front of a raw 32-byte key is the only way into node:crypto's KeyObject.
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const SPKI = Buffer.from('302a300506032b656e032100', 'hex')
const FIELD_PRIME = 2n ** 255n - 19n

export const KEY_BYTES = 32

export const privateKeyOf = (scalar: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, scalar]), format: 'der', type: 'pkcs8' })

export const publicKeyOf = (point: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, point]), format: 'der', type: 'spki' })

/** The raw 32 bytes of a public key, or of the public half of a private one. */
export function pointOf(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return half.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES)
}

export const ephemeralPair = (): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('x25519')

/** Undefined for a point of low order, whose secret everyone knows (RFC 7748 §6.1; OpenSSL refuses it). */
export function sharedSecret(privateKey: KeyObject, publicKey: KeyObject): Buffer | undefined {
  try {
    return diffieHellman({ privateKey, publicKey })
  } catch {
    return undefined
  }
}

/**
 * A point that every implementation writes in the same way. One that is not (high bit set, or ≥ 2^255 - 19) could be
 * sealed to and never opened, because age's key derivation takes the recipient's bytes as written.
 */
export function isUsablePoint(point: Uint8Array): boolean {
  if (point.length !== KEY_BYTES) return false
  if (BigInt(`0x${Buffer.from(point).reverse().toString('hex')}`) >= FIELD_PRIME) return false
  return sharedSecret(ephemeralPair().privateKey, publicKeyOf(point)) !== undefined
}
