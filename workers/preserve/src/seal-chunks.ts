import { createSealer, type Recipient } from '@firsthand/sealing'

/** A write to a disk or a part costs the same for a chunk as for this. */
const BATCH = 1024 * 1024

/**
 * Plaintext in, an age v1 file out, as an iteration of large pieces. Memory is flat: all pieces share one buffer, so a
 * piece is good only until the next one is asked for.
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
