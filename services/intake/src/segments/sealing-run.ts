import { createHash } from 'node:crypto'
import { createSealer, type Recipient } from '@firsthand/sealing'

/**
 * A sealed run of consecutive plaintext bytes of one upload, with both digests. `start` and `length` count plaintext.
 */
export interface SealedRun {
  readonly start: number
  readonly length: number
  readonly pieces: readonly Buffer[]
  readonly sealedBytes: number
  /** SHA-256 over salt ‖ plaintext. The page uses it to check whether a picked file is the one that was begun. */
  readonly saltedSha256: Buffer
  readonly sealedSha256: Buffer
}

/** Seals while the bytes arrive. At most one chunk of plaintext is in memory. */
export interface SealingRun {
  readonly length: number
  add(chunk: Buffer): void
  finish(): SealedRun
}

export function startRun(facts: {
  readonly recipient: Recipient
  readonly salt: Buffer
  readonly start: number
}): SealingRun {
  const sealer = createSealer([facts.recipient])
  const salted = createHash('sha256').update(facts.salt)
  const sealed = createHash('sha256')
  const pieces: Buffer[] = []
  let length = 0
  let sealedBytes = 0
  const keep = (ready: readonly Buffer[]): void => {
    for (const piece of ready) {
      sealed.update(piece)
      sealedBytes += piece.length
      pieces.push(piece)
    }
  }
  keep([sealer.header()])
  return {
    get length() {
      return length
    },
    add(chunk) {
      length += chunk.length
      salted.update(chunk)
      keep(sealer.update(chunk))
    },
    finish() {
      keep(sealer.final())
      const digests = { saltedSha256: salted.digest(), sealedSha256: sealed.digest() }
      return { start: facts.start, length, pieces, sealedBytes, ...digests }
    },
  }
}
