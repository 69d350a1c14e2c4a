import { createHmac, randomBytes } from 'node:crypto'
import { base32, makeId, type SubmissionId, type UploadId } from '@firsthand/domain'
import { type Capabilities, deriveCapabilities } from '@firsthand/sealing'

/**
 * Derives capabilities from the intakes' shared secret and the sender's Idempotency-Key, so that every intake gives a
 * repeated creation the same answer. Ids are random and reveal nothing.
 */
export interface CapabilityMaker {
  ofSubmission(key: string): Capabilities
  /** Depends on the submission, too: one key at two submissions creates two uploads. */
  uploadToken(submissionToken: string, key: string): string
  /**
   * The same words sent twice are one document. Different words under the same key are a second document and are kept,
   * too.
   */
  documentId(document: NamedDocument): string
}

export interface NamedDocument {
  readonly kind: 'statement' | 'contact' | 'withdrawal'
  /** The token, id or hash of the submission that the document belongs to. */
  readonly of: string
  /** The sender's key, or '' if documents differ by their content alone. */
  readonly key: string
  /** The content, as JSON. */
  readonly said: unknown
}

const PREFIX = { statement: 'st_', contact: 'ct_', withdrawal: 'wi_' } as const

export function createCapabilityMaker(secret: Uint8Array): CapabilityMaker {
  const bound = (purpose: string, token: string, key: string): Buffer =>
    createHmac('sha256', secret).update(`firsthand/intake/${purpose}\n${token}\n${key}`).digest()
  return {
    ofSubmission: (key) => deriveCapabilities(secret, Buffer.from(key, 'utf8')),
    uploadToken: (token, key) => deriveCapabilities(secret, bound('upload', token, key)).uploadToken(0, 0),
    documentId: ({ kind, of, key, said }) =>
      `${PREFIX[kind]}${base32(bound(kind, of, JSON.stringify([key, said])).subarray(0, 16))}`,
  }
}

export const newSubmissionId = (): SubmissionId => makeId('submission', randomBytes(16))
export const newUploadId = (): UploadId => makeId('upload', randomBytes(16))
/** 192 random bits as text, for a request without an Idempotency-Key. */
export const newKey = (): string => randomBytes(24).toString('base64url')

/**
 * Accepts a key of ≥ 128 bits in any usual spelling (hex, base64, UUID with its 36 characters). Undefined for anything
 * else.
 */
export const parseKey = (text: string): string | undefined => (/^[\x21-\x7e]{22,200}$/.test(text) ? text : undefined)
