import { ChunkBuffer } from './chunk-buffer.ts'
import { openChunk } from './chunk-seal.ts'
import { type FetchRange, fetchExactly, readExactly } from './fetch-range.ts'
import type { Identity } from './keys.ts'
import { CHUNK, chunkCount, HEADER_LIMIT, NONCE, plainLength, SEALED_CHUNK } from './lengths.ts'
import { type OpenedHeader, openHeader } from './open-header.ts'
import { SealBroken } from './seal-broken.ts'

/** The first request usually covers the header, and the whole of a small file. */
const PROBE = SEALED_CHUNK + 2_048

export interface SealedFileSource {
  readonly identities: readonly Identity[]
  readonly fetch: FetchRange
  /** Size of the sealed object in bytes. A wrong size is detected. */
  readonly sealedLength: number
}

/**
 * A sealed file whose header and length are authenticated. It holds the payload key and the last chunk, so drop it
 * after use.
 */
export interface SealedFile {
  readonly plainLength: number
  /**
   * Plaintext from `start` up to but not including `end`, clipped at the file's end like `slice`. Fails with
   * SealBroken.
   */
  range(start: number, end: number): AsyncGenerator<Buffer>
  /** The whole plaintext. */
  stream(): AsyncGenerator<Buffer>
}

/**
 * Opens a file for random access. It makes one request for the header and one for the last chunk, because only an
 * authentic final chunk proves the length (C2SP age.md). A file of up to one chunk needs a single request.
 * @throws SealBroken
 */
export async function openSealedFile(source: SealedFileSource): Promise<SealedFile> {
  const { head, header } = await readHeader(source)
  const length = plainLength(source.sealedLength, header.headerLength)
  if (length === undefined) throw new SealBroken('truncated')
  const payloadAt = header.headerLength + NONCE
  const lastIndex = chunkCount(length) - 1
  const lastAt = payloadAt + lastIndex * SEALED_CHUNK
  const sealedLast =
    head.length >= source.sealedLength
      ? head.subarray(lastAt)
      : await fetchExactly(source.fetch, lastAt, source.sealedLength)
  const lastChunk = openChunk(header.payloadKey, { index: lastIndex, isLast: true }, sealedLast)
  const parts = { source, key: header.payloadKey, payloadAt, lastIndex, lastChunk }
  return {
    plainLength: length,
    range: (start, end) => readRange(parts, start, Math.min(end, length)),
    stream: () => readRange(parts, 0, length),
  }
}

async function readHeader(source: SealedFileSource): Promise<{ head: Buffer; header: OpenedHeader }> {
  const first = Math.min(source.sealedLength, PROBE)
  let head = await fetchExactly(source.fetch, 0, first)
  let header = openHeader(source.identities, head)
  const most = Math.min(source.sealedLength, HEADER_LIMIT + NONCE)
  if (!header && head.length < most) {
    head = Buffer.concat([head, await fetchExactly(source.fetch, head.length, most)])
    header = openHeader(source.identities, head)
  }
  if (!header) throw new SealBroken('header')
  return { head, header }
}

interface Parts {
  readonly source: SealedFileSource
  readonly key: Buffer
  readonly payloadAt: number
  readonly lastIndex: number
  readonly lastChunk: Buffer
}

async function* readRange(parts: Parts, start: number, end: number): AsyncGenerator<Buffer> {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0)
    throw new RangeError('not a range of bytes')
  if (end <= start) return
  const first = Math.floor(start / CHUNK)
  const final = Math.floor((end - 1) / CHUNK)
  const cut = (index: number, plain: Buffer) =>
    plain.subarray(Math.max(0, start - index * CHUNK), Math.min(plain.length, end - index * CHUNK))
  // The last chunk is already open, so only the chunks before it are fetched.
  for await (const chunk of readInnerChunks(parts, first, Math.min(final, parts.lastIndex - 1))) {
    yield cut(chunk.index, chunk.plain)
  }
  if (final === parts.lastIndex) yield cut(final, parts.lastChunk)
}

/** Chunks `first`…`final`, none of which is the last of the file. */
async function* readInnerChunks(
  parts: Parts,
  first: number,
  final: number,
): AsyncGenerator<{ index: number; plain: Buffer }> {
  if (final < first) return
  const from = parts.payloadAt + first * SEALED_CHUNK
  const to = parts.payloadAt + (final + 1) * SEALED_CHUNK
  const chunks = new ChunkBuffer(SEALED_CHUNK)
  let index = first
  const open = (sealed: Buffer) => ({ index, plain: openChunk(parts.key, { index, isLast: false }, sealed) })
  for await (const bytes of readExactly(parts.source.fetch, from, to)) {
    for (const sealed of chunks.push(bytes)) {
      yield open(sealed)
      index += 1
    }
  }
  yield open(chunks.rest())
}
