import { createSealer, type Recipient } from '@firsthand/sealing'

/** The size of a piece. Writing it to disk, or as a multipart part, costs no more than writing one small chunk. */
const BATCH = 1024 * 1024

/**
 * Yields plaintext as an age v1 file, in large pieces. All pieces share one buffer, so memory stays constant: a piece
 * is valid only until the next one is requested.
 */
export async function* sealChunks(recipient: Recipient, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const sealer = createSealer([recipient])
  const batch = Buffer.allocUnsafe(BATCH)
  let used = 0
  for await (const piece of sealed()) {
    if (used + piece.length > batch.length) {
      yield batch.subarray(0, used)
      used = 0
    }
    used += piece.copy(batch, used)
  }
  yield batch.subarray(0, used)

  async function* sealed(): AsyncGenerator<Buffer> {
    yield sealer.header()
    for await (const chunk of plain) yield* sealer.update(chunk)
    yield* sealer.final()
  }
}
