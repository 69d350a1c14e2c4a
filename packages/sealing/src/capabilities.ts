import { createHash } from 'node:crypto'
import { derive } from './hkdf.ts'
import { CODE_SEED_BYTES, codeFromBytes, oldCodeFromBytes, type ReceiptCode } from './receipt-code.ts'

const TOKEN_BYTES = 18
const LEAST_SECRET = 32
const LEAST_KEY = 16

/** The capabilities of the holder of one Idempotency-Key. Only their hashes are stored. */
export interface Capabilities {
  /** Stands in the submission's URL: 24 characters of base64url. */
  readonly submissionToken: string
  readonly code: ReceiptCode
  /** The code that the same key had until decision 100. A sending created then keeps it. */
  readonly oldCode: ReceiptCode
  /**
   * Stands in the URL of file `n` (from 0). `mint` counts the URLs made for the file, so that another device gets a
   * different URL.
   */
  uploadToken(n: number, mint: number): string
}

/**
 * Deterministic: every intake derives the same capabilities from the same key, so a replayed creation gets the same
 * answer. `sharedSecret`: at least 32 bytes, common to all intakes. `idempotencyKey`: at least 16 bytes; a shorter key
 * could be guessed, and with it the holder's code.
 */
export function deriveCapabilities(sharedSecret: Uint8Array, idempotencyKey: Uint8Array): Capabilities {
  if (sharedSecret.length < LEAST_SECRET) throw new RangeError('the shared secret has at least 32 bytes')
  if (idempotencyKey.length < LEAST_KEY) throw new RangeError('an idempotency key has at least 16 bytes')
  // The key is hashed first, because HMAC pads a short key with zeros: "k" and "k\0" must not give the same result.
  const salt = createHash('sha256').update(idempotencyKey).digest()
  const bytesFor = (purpose: string, length: number) =>
    derive({ secret: sharedSecret, salt, info: `firsthand/v1/${purpose}`, length })
  return {
    submissionToken: bytesFor('submission', TOKEN_BYTES).toString('base64url'),
    code: codeFromBytes(bytesFor('receipt-code/8', CODE_SEED_BYTES)),
    oldCode: oldCodeFromBytes(bytesFor('receipt-code', CODE_SEED_BYTES)),
    uploadToken(n, mint) {
      if (!isCount(n) || !isCount(mint)) throw new RangeError('file and mint are counted from 0')
      return bytesFor(`upload/${n}/${mint}`, TOKEN_BYTES).toString('base64url')
    },
  }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
