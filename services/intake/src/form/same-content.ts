import { createHash, type Hash } from 'node:crypto'
import type { Digests } from '@firsthand/database/intake'
import type { FormBytes } from './form-bytes.ts'

export type Verdict = 'same' | 'differs' | 'cut' | 'stopped'

/**
 * Reads as many bytes as were kept before and compares them by the salted digests. After 'same' the next byte is a new
 * one. The door cannot read stored bytes back, so it recognises a repeated form by their digests.
 */
export async function readKept(bytes: FormBytes, digests: Digests, stop: AbortSignal): Promise<Verdict> {
  const salt = Buffer.from(digests.salt, 'hex')
  for (const { length, sha256 } of digests.segments) {
    const hash = createHash('sha256').update(salt)
    const ended = await feed(bytes, { hash, length, stop })
    if (ended !== undefined) return ended
    if (hash.digest('hex') !== sha256) return 'differs'
  }
  return 'same'
}

interface Feeding {
  readonly hash: Hash
  readonly length: number
  readonly stop: AbortSignal
}

/** Hashes exactly `length` bytes, or returns why there were fewer. */
async function feed(bytes: FormBytes, { hash, length, stop }: Feeding): Promise<Exclude<Verdict, 'same'> | undefined> {
  for (let left = length; left > 0; ) {
    const chunk = await bytes.next(stop)
    if (!chunk) return endOf(bytes, stop)
    const part = chunk.subarray(0, left)
    hash.update(part)
    left -= part.length
    bytes.unread(chunk.subarray(part.length))
  }
  return undefined
}

const endOf = (bytes: FormBytes, stop: AbortSignal): Exclude<Verdict, 'same'> => {
  if (stop.aborted) return 'stopped'
  return bytes.isCut ? 'cut' : 'differs'
}
