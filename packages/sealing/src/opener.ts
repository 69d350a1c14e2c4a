import { ChunkBuffer } from './chunk-buffer.ts'
import { type ChunkPlace, examineChunk } from './chunk-seal.ts'
import type { Identity } from './keys.ts'
import { CHUNK, NONCE, SEALED_CHUNK } from './lengths.ts'
import { type OpenedHeader, openHeader } from './open-header.ts'
import { SealBroken } from './seal-broken.ts'

/**
 * Opens one file as a stream. Only authenticated chunks are yielded, so the output before a `SealBroken` is a true
 * prefix of the file. The file is proven whole only when `final` has returned.
 */
interface Opener {
  /** The caller must exhaust the generator. */
  update(chunk: Uint8Array): Generator<Buffer>
  final(): Generator<Buffer>
}

function createOpener(identities: readonly Identity[]): Opener {
  const chunks = new ChunkBuffer(SEALED_CHUNK)
  let head = Buffer.alloc(0)
  let opened: OpenedHeader | undefined
  let index = 0

  function* openChunks(bytes: Uint8Array, header: OpenedHeader): Generator<Buffer> {
    for (const sealed of chunks.push(bytes)) {
      yield* openAt(header, { index, isLast: false }, sealed)
      index += 1
    }
  }
  return {
    *update(bytes) {
      if (opened) return yield* openChunks(bytes, opened)
      // `head` cannot grow without bound, because openHeader refuses a header longer than HEADER_LIMIT.
      head = Buffer.concat([head, bytes])
      opened = openHeader(identities, head)
      if (!opened) return
      const payload = head.subarray(opened.headerLength + NONCE)
      head = Buffer.alloc(0)
      yield* openChunks(payload, opened)
    },
    *final() {
      if (!opened) throw new SealBroken('header')
      yield* openAt(opened, { index, isLast: true }, chunks.rest())
    },
  }
}

/**
 * A genuine full chunk with a wrong last-chunk flag is still a true part of the file. It is yielded before the error,
 * as in the reference implementation (the C2SP vectors require it).
 */
function* openAt(header: OpenedHeader, place: ChunkPlace, sealed: Buffer): Generator<Buffer> {
  const { plain, flaw } = examineChunk(header.payloadKey, place, sealed)
  if (plain.length > 0 && (!flaw || plain.length === CHUNK)) yield plain
  if (flaw) throw new SealBroken(flaw)
}

/**
 * Takes sealed bytes and yields authenticated plaintext. Until it has ended without an error, the output may be only
 * the start of the file.
 * @throws SealBroken at the first bad byte
 */
export async function* openIterable(
  identities: readonly Identity[],
  sealed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const opener = createOpener(identities)
  for await (const bytes of sealed) yield* opener.update(bytes)
  yield* opener.final()
}

/**
 * For small files already in memory. Returns everything or throws.
 * @throws SealBroken
 */
export function openBytes(identities: readonly Identity[], sealed: Uint8Array): Buffer {
  const opener = createOpener(identities)
  return Buffer.concat([...opener.update(sealed), ...opener.final()])
}
