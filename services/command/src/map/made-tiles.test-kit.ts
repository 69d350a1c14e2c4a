import { crc32, deflateSync } from 'node:zlib'

/**
 * A PMTiles archive of one picture at zoom 0, as the specification (version 3) lays it out: header, root directory,
 * metadata, tile. Nothing in it is compressed.
 */
export function makeTiles(picture: Buffer): Buffer {
  // One entry: tile 0, run of 1, its length, its offset + 1.
  const root = Buffer.from([...varint(1), ...varint(0), ...varint(1), ...varint(picture.length), ...varint(1)])
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles', 0, 'latin1')
  header.writeUInt8(3, 7)
  const at = { root: HEADER, metadata: HEADER + root.length, tiles: HEADER + root.length + metadata.length }
  const numbers = [
    ...[at.root, root.length, at.metadata, metadata.length],
    ...[0, 0, at.tiles, picture.length, 1, 1, 1],
  ]
  numbers.forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  })
  // Clustered; directories and tiles not compressed (1); PNG (2); zoom 0 to 0.
  for (const [index, value] of [1, 1, 1, 2, 0, 0].entries()) header.writeUInt8(value, 96 + index)
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4)
  return Buffer.concat([header, root, metadata, picture])
}

const HEADER = 127

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  return [...bytes, rest]
}

/** A PNG of one pixel (W3C PNG §5): a tile of one colour, however large it is drawn. */
export function onePixel(red: number, green: number, blue: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(1, 0)
  size.writeUInt32BE(1, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const pixel = deflateSync(Buffer.from([0, red, green, blue]))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
