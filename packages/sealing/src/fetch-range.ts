import { SealBroken } from './seal-broken.ts'

/** Bytes `start` up to but not including `end` of a sealed object. The response must have exactly that many bytes. */
export type FetchRange = (
  start: number,
  end: number,
) => AsyncIterable<Uint8Array> | Promise<Uint8Array | AsyncIterable<Uint8Array>>

/** @throws SealBroken `truncated` or `trailing` if the store returns fewer or more bytes than requested */
export async function* readExactly(fetch: FetchRange, start: number, end: number): AsyncGenerator<Uint8Array> {
  const answer = await fetch(start, end)
  const pieces = answer instanceof Uint8Array ? [answer] : answer
  let missing = end - start
  for await (const piece of pieces) {
    missing -= piece.length
    if (missing < 0) throw new SealBroken('trailing')
    yield piece
  }
  if (missing > 0) throw new SealBroken('truncated')
}

/** Reads a range into one buffer, for a header or a single chunk. */
export async function fetchExactly(fetch: FetchRange, start: number, end: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  if (end > start) for await (const piece of readExactly(fetch, start, end)) pieces.push(piece)
  return Buffer.concat(pieces)
}
