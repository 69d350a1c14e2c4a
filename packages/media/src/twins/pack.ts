import type { Feature } from './features.ts'
import type { StillPrint } from './fingerprint.ts'

const FORMAT = 2
const HEAD = 16
const FEATURE = 22

/** Serialises a print, in at most about 12 KB: head, then 22 bytes per feature, then the grid. */
export function packStill({ width, height, hash, grid, features }: StillPrint): Buffer {
  const packed = Buffer.alloc(HEAD + features.length * FEATURE + grid.data.length)
  packed.writeUInt8(FORMAT, 0)
  packed.writeUInt16LE(width, 1)
  packed.writeUInt16LE(height, 3)
  packed.writeUInt8(grid.width, 5)
  packed.writeUInt8(grid.height, 6)
  packed.writeUInt8(features.length, 7)
  packed.writeBigInt64LE(hash, 8)
  for (const [i, feature] of features.entries()) writeFeature(packed, HEAD + i * FEATURE, feature)
  packed.set(grid.data, HEAD + features.length * FEATURE)
  return packed
}

function writeFeature(packed: Buffer, at: number, { x, y, level, angle, bits }: Feature): void {
  packed.writeUInt16LE(Math.round(x * 65_535), at)
  packed.writeUInt16LE(Math.round(y * 65_535), at + 2)
  packed.writeUInt8(level, at + 4)
  packed.writeUInt8(Math.round((angle / (2 * Math.PI) + 1) * 256) & 255, at + 5)
  for (let i = 0; i < 4; i += 1) packed.writeUInt32LE(bits[i] ?? 0, at + 6 + i * 4)
}

/** Undefined if the bytes are not a print of this version. */
export function unpackStill(packed: Buffer): StillPrint | undefined {
  if (packed.length < HEAD || packed[0] !== FORMAT) return undefined
  const count = packed.readUInt8(7)
  const [gridWidth, gridHeight] = [packed.readUInt8(5), packed.readUInt8(6)]
  const gridAt = HEAD + count * FEATURE
  if (packed.length !== gridAt + gridWidth * gridHeight) return undefined
  const features = Array.from({ length: count }, (_, i) => readFeature(packed, HEAD + i * FEATURE))
  const grid = { width: gridWidth, height: gridHeight, data: new Uint8Array(packed.subarray(gridAt)) }
  return {
    width: packed.readUInt16LE(1),
    height: packed.readUInt16LE(3),
    hash: packed.readBigInt64LE(8),
    grid,
    features,
  }
}

function readFeature(packed: Buffer, at: number): Feature {
  const turn = packed.readUInt8(at + 5) / 256
  const bits = Uint32Array.from({ length: 4 }, (_, i) => packed.readUInt32LE(at + 6 + i * 4))
  return {
    x: packed.readUInt16LE(at) / 65_535,
    y: packed.readUInt16LE(at + 2) / 65_535,
    level: packed.readUInt8(at + 4),
    angle: (turn > 0.5 ? turn - 1 : turn) * 2 * Math.PI,
    bits,
    strength: 0,
  }
}
