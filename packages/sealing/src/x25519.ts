import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject, randomBytes } from 'node:crypto'

const FIELD_PRIME = 2n ** 255n - 19n

export const KEY_BYTES = 32

// RFC 8037 §2. Keys are given as JWK, because Node 20 takes ten times as long (0.5 ms) to read the same key from DER.
const okp = (x: Uint8Array) => ({ kty: 'OKP', crv: 'X25519', x: Buffer.from(x).toString('base64url') })
const NO_POINT = Buffer.alloc(KEY_BYTES)

/**
 * Node requires a public half in the JWK, but ignores it and computes its own from the scalar. A test checks this
 * against RFC 7748's example.
 */
export const privateKeyOf = (scalar: Uint8Array): KeyObject =>
  createPrivateKey({ key: { ...okp(NO_POINT), d: Buffer.from(scalar).toString('base64url') }, format: 'jwk' })

export const publicKeyOf = (point: Uint8Array): KeyObject => createPublicKey({ key: okp(point), format: 'jwk' })

/** The raw 32 bytes of a public key, or of a private key's public half. */
export function pointOf(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key
  const point = Buffer.from(half.export({ format: 'jwk' }).x ?? '', 'base64url')
  if (point.length !== KEY_BYTES) throw new Error('not an X25519 key')
  return point
}

/**
 * A new key pair. Any 32 random bytes are a scalar (RFC 7748 §5). `generateKeyPairSync` is not used: in Node 20 a
 * garbage collection during an export of its key waits for the key's own lock, and the process hangs for ever.
 */
export function ephemeralPair(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const privateKey = privateKeyOf(randomBytes(KEY_BYTES))
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

/** Undefined for a point of low order, whose secret everyone knows (RFC 7748 §6.1; OpenSSL refuses it). */
export function sharedSecret(privateKey: KeyObject, publicKey: KeyObject): Buffer | undefined {
  try {
    return diffieHellman({ privateKey, publicKey })
  } catch {
    return undefined
  }
}

/**
 * Whether every implementation encodes the point in the same way. A point that is not canonical (high bit set, or ≥
 * 2^255 - 19) could be sealed to but never opened: age's key derivation takes the recipient's bytes as written.
 */
export function isUsablePoint(point: Uint8Array): boolean {
  if (point.length !== KEY_BYTES) return false
  if (BigInt(`0x${Buffer.from(point).reverse().toString('hex')}`) >= FIELD_PRIME) return false
  return sharedSecret(ephemeralPair().privateKey, publicKeyOf(point)) !== undefined
}
