import { createHmac, randomBytes } from 'node:crypto'
import { base32, makeId, type SubmissionId, type UploadId } from '@firsthand/domain'
import { type Capabilities, deriveCapabilities } from '@firsthand/sealing'

/**
 * Capabilities come from the intakes' shared secret and the asker's Idempotency-Key, so that a replayed creation is
 * answered alike by every intake. Ids are random and tell nothing.
 */
export interface CapabilityMaker {
  ofSubmission(key: string): Capabilities
  /** Bound to the submission: one key at two submissions makes two uploads. */
  uploadToken(submissionToken: string, key: string): string
  /** The same sentence sent twice is kept once; other words under the same key are another document, and kept too. */
  documentId(document: NamedDocument): string
}

export interface NamedDocument {
  readonly kind: 'statement' | 'contact' | 'withdrawal'
  /** The token, id or hash of the submission. */
  readonly of: string
  /** The asker's key; '' where the content alone tells one from another. */
  readonly key: string
  /** What is said, as JSON has it. */
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
/** 192 bits, as text: what we draw when nobody brought an Idempotency-Key. */
export const newKey = (): string => randomBytes(24).toString('base64url')

/** ≥ 128 bits in any usual spelling (hex, base64, UUID with its 36 characters); undefined for anything else. */
export const parseKey = (text: string): string | undefined => (/^[\x21-\x7e]{22,200}$/.test(text) ? text : undefined)
