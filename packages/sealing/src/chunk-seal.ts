import { createCipheriv, createDecipheriv } from 'node:crypto'
import { TAG } from './lengths.ts'
import { SealBroken } from './seal-broken.ts'

/**
 * One chunk of the STREAM construction (C2SP age.md §Payload). Its nonce is an 11-byte counter and the last-chunk flag.
 */
const CIPHER = 'chacha20-poly1305'
const AEAD = { authTagLength: TAG }

export interface ChunkPlace {
  readonly index: number
  readonly isLast: boolean
}

function nonceOf(place: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(12)
  // Six bytes count 2^48 chunks, which is sixteen exbibytes. The five bytes above them stay zero.
  nonce.writeUIntBE(place.index, 5, 6)
  nonce.writeUInt8(place.isLast ? 1 : 0, 11)
  return nonce
}

/** Returns the ciphertext and the tag. */
export function sealChunk(key: Buffer, place: ChunkPlace, plain: Uint8Array): [Buffer, Buffer] {
  const cipher = createCipheriv(CIPHER, key, nonceOf(place), AEAD)
  const sealed = cipher.update(plain)
  cipher.final()
  return [sealed, cipher.getAuthTag()]
}

function tryOpen(key: Buffer, place: ChunkPlace, sealed: Buffer): Buffer | undefined {
  const decipher = createDecipheriv(CIPHER, key, nonceOf(place), AEAD)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/**
 * The result of `examineChunk`. `flaw`: the chunk is genuine and in its place, but its last-chunk flag is wrong.
 * `truncated`: it should be the last chunk and is not. `trailing`: it is the last chunk and should not be.
 */
export interface OpenedChunk {
  readonly plain: Buffer
  readonly flaw?: 'truncated' | 'trailing'
}

/** @throws SealBroken `chunk` if the chunk is not genuine, `truncated` if it is shorter than a tag */
export function examineChunk(key: Buffer, place: ChunkPlace, sealed: Buffer): OpenedChunk {
  if (sealed.length < TAG) throw new SealBroken('truncated')
  // Only an empty file ends with an empty chunk. If other files could, one plaintext would have two seals.
  if (sealed.length === TAG && place.index > 0) throw new SealBroken('chunk')
  const plain = tryOpen(key, place, sealed)
  if (plain) return { plain }
  const other = tryOpen(key, { ...place, isLast: !place.isLast }, sealed)
  if (!other) throw new SealBroken('chunk')
  return { plain: other, flaw: place.isLast ? 'truncated' : 'trailing' }
}

/**
 * Returns the authenticated plaintext of the chunk at `place`.
 * @throws SealBroken `truncated` if the chunk should be the last and is not, `trailing` if it is the last and should
 * not be, `chunk` otherwise
 */
export function openChunk(key: Buffer, place: ChunkPlace, sealed: Buffer): Buffer {
  const { plain, flaw } = examineChunk(key, place, sealed)
  if (flaw) throw new SealBroken(flaw)
  return plain
}
