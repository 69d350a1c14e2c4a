import { createSealer } from '@firsthand/sealing'
/** Plaintext in, an age v1 file out, as an iteration: one 64 KiB chunk is held at most. */
export async function* sealChunks(recipient, plain) {
  const sealer = createSealer([recipient])
  yield sealer.header()
  for await (const chunk of plain) yield* sealer.update(chunk)
  yield* sealer.final()
}
//# sourceMappingURL=seal-chunks.js.map
