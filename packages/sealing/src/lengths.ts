/** Sizes fixed by the age v1 format (C2SP age.md). All in bytes. */
export const CHUNK = 65_536
export const TAG = 16
export const SEALED_CHUNK = CHUNK + TAG
export const NONCE = 16
export const FILE_KEY = 16

const INTRO = 'age-encryption.org/v1\n'.length
const STANZA = '-> X25519 '.length + 43 + '\n'.length + 43 + '\n'.length
const MAC_LINE = '--- '.length + 43 + '\n'.length

/** A longer header is refused, because it would only fill our memory. This has room for some 660 recipients. */
export const HEADER_LIMIT = 65_536

/** Bytes of a header that `createSealer` writes, without the payload's nonce. */
export const headerLengthFor = (recipientCount: number): number => INTRO + STANZA * recipientCount + MAC_LINE

/** The number of chunks of a payload. An empty plaintext still has one chunk. */
export const chunkCount = (plainBytes: number): number => Math.max(1, Math.ceil(plainBytes / CHUNK))

/** The exact size of a file sealed by this package, known before the first byte is sealed. */
export function sealedLength(plainBytes: number, recipientCount = 1): number {
  if (!Number.isSafeInteger(plainBytes) || plainBytes < 0) throw new RangeError('a length is a whole number of bytes')
  if (!Number.isSafeInteger(recipientCount) || recipientCount < 1) throw new RangeError('at least one recipient')
  return headerLengthFor(recipientCount) + NONCE + plainBytes + TAG * chunkCount(plainBytes)
}

/**
 * The plaintext size of a file of `sealedBytes`. `headerBytes`: the length of its header without the nonce; by default
 * a header for one recipient. Undefined if no age file has that length. The size is only a claim until the last chunk
 * has been opened: see `openSealedFile`.
 */
export function plainLength(sealedBytes: number, headerBytes = headerLengthFor(1)): number | undefined {
  const payload = sealedBytes - headerBytes - NONCE
  if (!Number.isSafeInteger(payload) || payload < TAG) return undefined
  if (payload === TAG) return 0
  const lastChunk = payload % SEALED_CHUNK
  if (lastChunk > 0 && lastChunk <= TAG) return undefined
  return payload - TAG * Math.ceil(payload / SEALED_CHUNK)
}
