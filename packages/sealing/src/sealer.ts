import { randomBytes } from 'node:crypto'
import { ChunkBuffer } from './chunk-buffer.ts'
import { sealChunk } from './chunk-seal.ts'
import { headerMac, payloadKey, recipientKey, wrapFileKey } from './file-key.ts'
import { encodeCovered, encodeMac } from './header.ts'
import type { Recipient } from './keys.ts'
import { CHUNK, FILE_KEY, HEADER_LIMIT, headerLengthFor, NONCE } from './lengths.ts'

/**
 * Seals one file. The output of `header`, of every `update` and of `final`, in that order, is a complete age v1 file.
 */
export interface Sealer {
  /** Header and nonce. Each call returns the same bytes. */
  header(): Buffer
  /** Returns the ciphertext that is ready, in order; often none. Keeps no reference to `chunk`. */
  update(chunk: Uint8Array): Buffer[]
  /** Returns the last ciphertext. Afterwards the sealer cannot be used. */
  final(): Buffer[]
}

/** Seals to all `recipients` at once; holds at most one 64 KiB chunk. */
export function createSealer(recipients: readonly Recipient[]): Sealer {
  if (recipients.length === 0) throw new RangeError('at least one recipient')
  if (headerLengthFor(recipients.length) > HEADER_LIMIT) throw new RangeError('too many recipients for one header')
  const fileKey = randomBytes(FILE_KEY)
  const nonce = randomBytes(NONCE)
  const covered = encodeCovered(recipients.map((recipient) => wrapFileKey(fileKey, recipientKey(recipient))))
  const header = Buffer.concat([covered, encodeMac(headerMac(fileKey, covered)), nonce])
  const key = payloadKey(fileKey, nonce)
  fileKey.fill(0)
  const chunks = new ChunkBuffer(CHUNK)
  let index = 0
  let isSpent = false

  const assertFresh = () => {
    if (isSpent) throw new Error('this sealer is spent')
  }
  return {
    header: () => header,
    update(chunk) {
      assertFresh()
      const out: Buffer[] = []
      for (const plain of chunks.push(chunk)) {
        out.push(...sealChunk(key, { index, isLast: false }, plain))
        index += 1
      }
      return out
    },
    final() {
      assertFresh()
      isSpent = true
      const out = sealChunk(key, { index, isLast: true }, chunks.rest())
      chunks.wipe()
      key.fill(0)
      return out
    },
  }
}

/** For small things (declarations, sidecars, keys) that are already in memory. */
export function sealBytes(recipients: readonly Recipient[], plaintext: Uint8Array): Buffer {
  const sealer = createSealer(recipients)
  return Buffer.concat([sealer.header(), ...sealer.update(plaintext), ...sealer.final()])
}
