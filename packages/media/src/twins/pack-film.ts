import { type FilmPrint, type FilmSample, SAMPLES_MOST } from './film.ts'

const FORMAT = 3
const HEAD = 4
/** Bytes for a frame's time and hash, which precede its grid. */
const FRAME_HEAD = 12

/** Serialises a print, in at most about 140 KB: head, then for each frame its time, hash and grid. */
export function packFilm({ samples }: FilmPrint): Buffer {
  const side = samples[0]?.grid.width ?? 0
  const frame = FRAME_HEAD + side * side
  const packed = Buffer.alloc(HEAD + samples.length * frame)
  packed.writeUInt8(FORMAT, 0)
  packed.writeUInt8(side, 1)
  packed.writeUInt16LE(samples.length, 2)
  for (const [i, { atMs, hash, grid }] of samples.entries()) {
    const at = HEAD + i * frame
    packed.writeUInt32LE(atMs, at)
    packed.writeBigInt64LE(hash, at + 4)
    packed.set(grid.data, at + FRAME_HEAD)
  }
  return packed
}

/** Undefined if the bytes are not a print of this version. */
export function unpackFilm(packed: Buffer): FilmPrint | undefined {
  if (packed.length < HEAD || packed[0] !== FORMAT) return undefined
  const [side, count] = [packed.readUInt8(1), packed.readUInt16LE(2)]
  const frame = FRAME_HEAD + side * side
  if (side === 0 || count === 0 || count > SAMPLES_MOST || packed.length !== HEAD + count * frame) return undefined
  const samples = Array.from({ length: count }, (_, i): FilmSample => {
    const at = HEAD + i * frame
    const data = new Uint8Array(packed.subarray(at + FRAME_HEAD, at + frame))
    return {
      atMs: packed.readUInt32LE(at),
      hash: packed.readBigInt64LE(at + 4),
      grid: { width: side, height: side, data },
    }
  })
  return { samples }
}
