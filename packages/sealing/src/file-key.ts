import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto'
import { decodeBase64, encodeBase64, type Stanza } from './header.ts'
import { derive } from './hkdf.ts'
import { type Identity, identityScalar, type Recipient, recipientPoint } from './keys.ts'
import { FILE_KEY, TAG } from './lengths.ts'
import { SealBroken } from './seal-broken.ts'
import { ephemeralPair, KEY_BYTES, pointOf, privateKeyOf, publicKeyOf, sharedSecret } from './x25519.ts'

/**
 * A file key is wrapped for each recipient in an X25519 stanza (C2SP age.md §X25519). This module wraps and unwraps
 * file keys, and derives keys from them.
 */
const CIPHER = 'chacha20-poly1305'
const ZERO_NONCE = Buffer.alloc(12)
const AEAD = { authTagLength: TAG }

export interface RecipientKey {
  readonly key: KeyObject
  readonly point: Buffer
}

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer => derive({ secret, salt, info, length: 32 })

// Caches parsed recipients, because intake seals every segment of a crisis to a handful of incident keys. Public keys
// only.
const CACHED_RECIPIENTS = 256
const cache = new Map<Recipient, RecipientKey>()

export function recipientKey(recipient: Recipient): RecipientKey {
  const known = cache.get(recipient)
  if (known) return known
  const point = recipientPoint(recipient)
  const parsed = { key: publicKeyOf(point), point }
  if (cache.size >= CACHED_RECIPIENTS) cache.clear()
  cache.set(recipient, parsed)
  return parsed
}

const wrappingKey = (secret: Buffer, share: Buffer, point: Buffer): Buffer =>
  hkdf(secret, Buffer.concat([share, point]), 'age-encryption.org/v1/X25519')

export function wrapFileKey(fileKey: Buffer, recipient: RecipientKey): Stanza {
  const ephemeral = ephemeralPair()
  const secret = sharedSecret(ephemeral.privateKey, recipient.key)
  if (!secret) throw new Error('this recipient cannot be sealed to')
  const share = pointOf(ephemeral.publicKey)
  // The nonce may be zero, because the key is used once.
  const cipher = createCipheriv(CIPHER, wrappingKey(secret, share, recipient.point), ZERO_NONCE, AEAD)
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
  return { args: ['X25519', encodeBase64(share)], body }
}

/**
 * The file key from the first stanza that one of the identities opens.
 * @throws SealBroken `header` for a malformed X25519 stanza, `no-identity` if none opens
 */
export function unwrapFileKey(stanzas: readonly Stanza[], identities: readonly Identity[]): Buffer {
  const wrapped = stanzas.filter((stanza) => stanza.args[0] === 'X25519').map(parseX25519)
  for (const identity of identities) {
    const key = privateKeyOf(identityScalar(identity))
    const point = pointOf(key)
    for (const { share, body } of wrapped) {
      const secret = sharedSecret(key, publicKeyOf(share))
      if (!secret) throw new SealBroken('header')
      const fileKey = openBody(body, wrappingKey(secret, share, point))
      if (fileKey) return fileKey
    }
  }
  throw new SealBroken('no-identity')
}

function parseX25519(stanza: Stanza): { share: Buffer; body: Buffer } {
  const share = decodeBase64(stanza.args[1] ?? '')
  // The body's length is checked before the body is opened. Otherwise a longer file key could match two keys at once
  // (C2SP age.md).
  if (stanza.args.length !== 2 || share?.length !== KEY_BYTES || stanza.body.length !== FILE_KEY + TAG)
    throw new SealBroken('header')
  return { share, body: stanza.body }
}

function openBody(body: Buffer, key: Buffer): Buffer | undefined {
  const decipher = createDecipheriv(CIPHER, key, ZERO_NONCE, AEAD)
  decipher.setAuthTag(body.subarray(FILE_KEY))
  const fileKey = decipher.update(body.subarray(0, FILE_KEY))
  try {
    decipher.final()
    return fileKey
  } catch {
    return undefined
  }
}

export const headerMac = (fileKey: Buffer, covered: Buffer): Buffer =>
  createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(covered)
    .digest()

export const payloadKey = (fileKey: Buffer, nonce: Buffer): Buffer => hkdf(fileKey, nonce, 'payload')
