import { randomBytes } from 'node:crypto'
import { decodeBech32, encodeBech32 } from './bech32.ts'
import { isUsablePoint, KEY_BYTES, pointOf, privateKeyOf } from './x25519.ts'

const RECIPIENT_PREFIX = 'age'
const IDENTITY_PREFIX = 'age-secret-key-'

/** The public half of a key pair: `age1…`, lower case. Its holder can only seal. */
export type Recipient = string & { readonly __recipient: true }

/** The secret half: `AGE-SECRET-KEY-1…`, upper case. Never log it. */
export type Identity = string & { readonly __identity: true }

export interface KeyPair {
  readonly identity: Identity
  readonly recipient: Recipient
}

const parseFact = <T extends string>(text: string): T => text as T

/** Undefined unless `text` is a native X25519 recipient to which one can seal. */
export function parseRecipient(text: unknown): Recipient | undefined {
  if (typeof text !== 'string' || !/^age1[a-z0-9]{58}$/.test(text)) return undefined
  const point = decodeBech32(RECIPIENT_PREFIX, text)
  return point !== undefined && isUsablePoint(point) ? parseFact<Recipient>(text) : undefined
}

/** Undefined unless `text` is a native X25519 identity. */
export function parseIdentity(text: unknown): Identity | undefined {
  if (typeof text !== 'string' || !/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(text)) return undefined
  return decodeBech32(IDENTITY_PREFIX, text)?.length === KEY_BYTES ? parseFact<Identity>(text) : undefined
}

/** The point that a recipient encodes. The type guarantees that it decodes. */
export function recipientPoint(recipient: Recipient): Buffer {
  const point = decodeBech32(RECIPIENT_PREFIX, recipient)
  if (point?.length !== KEY_BYTES) throw new Error('not a recipient')
  return point
}

/** The scalar that an identity encodes. The type guarantees that it decodes. */
export function identityScalar(identity: Identity): Buffer {
  const scalar = decodeBech32(IDENTITY_PREFIX, identity)
  if (scalar?.length !== KEY_BYTES) throw new Error('not an identity')
  return scalar
}

export const recipientOf = (identity: Identity): Recipient =>
  parseFact<Recipient>(encodeBech32(RECIPIENT_PREFIX, pointOf(privateKeyOf(identityScalar(identity)))))

/** `seed`: 32 uniform bytes. They are clamped here (RFC 7748 §5), so that one scalar has only one spelling. */
export function identityFromSeed(seed: Uint8Array): Identity {
  if (seed.length !== KEY_BYTES) throw new RangeError('a seed has 32 bytes')
  const scalar = Buffer.from(seed)
  scalar.writeUInt8(scalar.readUInt8(0) & 248, 0)
  scalar.writeUInt8((scalar.readUInt8(31) & 127) | 64, 31)
  return parseFact<Identity>(encodeBech32(IDENTITY_PREFIX, scalar).toUpperCase())
}

export function generateIdentity(): KeyPair {
  const identity = identityFromSeed(randomBytes(KEY_BYTES))
  return { identity, recipient: recipientOf(identity) }
}
