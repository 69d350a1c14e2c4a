import { createHash, createHmac, randomBytes } from 'node:crypto'
import {
  generateIdentity,
  hashCapability,
  type Identity,
  openBytes,
  parseRecipient,
  sealBytes,
} from '@firsthand/sealing'

const SECRET_BYTES = 32
const TOKEN_BYTES = 18

const derived = (secret: Buffer, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`firsthand/police/${purpose}`).digest()

/** The token in the submission's URL. */
export const submissionToken = (secret: Buffer): string =>
  derived(secret, 'submission').subarray(0, TOKEN_BYTES).toString('base64url')

/** Always the same key for the same file, so that intake answers a repeated creation with the same upload. */
export const uploadKey = (secret: Buffer, number: number): string =>
  derived(secret, `file/${number}`).toString('base64url')

/**
 * Makes the secret from which token, keys and code are derived. The code's keys are discarded, so nobody can read or
 * send replies. Undefined if the incident's recipient is invalid.
 */
export function makeMaterialSecret(recipient: string) {
  const sealedTo = parseRecipient(recipient)
  if (!sealedTo) return undefined
  const secret = randomBytes(SECRET_BYTES)
  return {
    secret: sealBytes([sealedTo], secret),
    urlHash: hashCapability(submissionToken(secret)),
    codeHash: createHash('sha256').update(randomBytes(SECRET_BYTES)).digest(),
    replyRecipient: generateIdentity().recipient,
  }
}

export const openMaterialSecret = (sealed: Buffer, identity: Identity): Buffer => openBytes([identity], sealed)
