import { crc32, deflateSync, gzipSync } from 'node:zlib'

/** A PMTiles archive of one uncompressed picture at zoom 0. */
export const makeTiles = (picture: Buffer): Buffer =>
  makeArchive({ tile: picture, id: 0, zoom: 0, type: 2, metadata: {}, isPacked: false })

export interface Archive {
  readonly tile: Buffer
  /** The tile's number along the Hilbert curve through all zooms. */
  readonly id: number
  readonly zoom: number
  /** 1: vectors (MVT), 2: PNG. */
  readonly type: 1 | 2
  readonly metadata: object
  /** Whether directories and tiles are gzipped, as common tools do it. */
  readonly isPacked: boolean
}

/** Makes a PMTiles version 3 archive of one tile: header, root directory, metadata, tile. */
export function makeArchive({ tile, id, zoom, type, metadata, isPacked }: Archive): Buffer {
  const pack = (bytes: Buffer): Buffer => (isPacked ? gzipSync(bytes) : bytes)
  const body = pack(tile)
  // Root directory with one entry: tile id, run length 1, length, offset + 1.
  const root = pack(Buffer.from([...varint(1), ...varint(id), ...varint(1), ...varint(body.length), ...varint(1)]))
  const told = pack(Buffer.from(JSON.stringify(metadata)))
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles', 0, 'latin1')
  header.writeUInt8(3, 7)
  const at = { root: HEADER, metadata: HEADER + root.length, tiles: HEADER + root.length + told.length }
  const numbers = [...[at.root, root.length, at.metadata, told.length], ...[0, 0, at.tiles, body.length, 1, 1, 1]]
  numbers.forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  })
  // Header bytes from 96: clustered; compression of directories and of tiles (1: none, 2: gzip); tile type; zooms.
  const packing = isPacked ? 2 : 1
  for (const [index, value] of [1, packing, packing, type, zoom, zoom].entries()) header.writeUInt8(value, 96 + index)
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4)
  return Buffer.concat([header, root, told, body])
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

/** Makes a PNG of one pixel (W3C PNG §5): a tile of one colour at any size. */
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
