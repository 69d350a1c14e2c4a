import { randomOf } from '../random.ts'
import type { Canvas } from './canvas.ts'

/** The effects of a phone's sensor. */
export interface Exposure {
  /** Brightness of the picture; 1 is unchanged. After a flash the phone darkens the picture for a moment. */
  readonly gain: number
  /** Selects the grain pattern of this frame. */
  readonly grain: number
}

const GRAINS = 1 << 16

/** Sensor noise from -7 to 7, mostly small. It is made once. */
export function buildGrain(seed: number): Int8Array {
  const random = randomOf(seed + 300)
  return Int8Array.from({ length: GRAINS }, () => Math.round((random() + random() + random() - 1.5) * 4.6))
}

/** Turns the painted canvas into a picture: smoothed edges, darker corners, grain. */
export function finish(canvas: Canvas, grains: Int8Array, { gain, grain }: Exposure): Uint8Array {
  const { width, height } = canvas
  const picture = new Uint8Array(width * height * 3)
  const start = Math.floor(randomOf(grain)() * GRAINS)
  const rows = { bytes: new Uint8ClampedArray(picture.buffer), grains, gain, start }
  for (let row = 0; row < height; row += 1) finishRow(canvas, rows, row)
  return picture
}

interface Finishing {
  /** A clamped array, which limits bright values to 255 without a check. */
  readonly bytes: Uint8ClampedArray
  readonly grains: Int8Array
  readonly gain: number
  readonly start: number
}

function finishRow(canvas: Canvas, { bytes, grains, gain, start }: Finishing, row: number): void {
  const { width, height, colours } = canvas
  const downwards = (row + 0.5) / height - 0.5
  const gainInRow = 256 * gain * (1.04 - 0.5 * downwards * downwards)
  const fall = (128 * gain) / (width * width)
  const isEdge = row === 0 || row === height - 1
  // each row starts at another point of the noise, so that the eye sees no repetition
  const noise = (start + row * 7919) | 0
  let at = row * width * 3
  for (let column = 0; column < width; column += 1) {
    const pixel = row * width + column
    const colour =
      isEdge || column === 0 || column === width - 1 ? (colours[pixel] ?? 0) : smoothed(colours, pixel, width)
    const aside = column + 0.5 - width / 2
    const parts = (gainInRow - fall * aside * aside) | 0
    const speck = grains[(noise + column) & (GRAINS - 1)] ?? 0
    bytes[at] = (((colour >> 16) * parts) >> 8) + speck
    bytes[at + 1] = ((((colour >> 8) & 255) * parts) >> 8) + speck
    bytes[at + 2] = (((colour & 255) * parts) >> 8) + speck
    at += 3
  }
}

/**
 * The colour of a pixel after smoothing. Where its neighbours differ much, it is mixed half and half with their mean.
 */
function smoothed(colours: Int32Array, pixel: number, width: number): number {
  const here = colours[pixel] ?? 0
  const left = colours[pixel - 1] ?? 0
  const right = colours[pixel + 1] ?? 0
  const over = colours[pixel - width] ?? 0
  const under = colours[pixel + width] ?? 0
  const green = ((here >> 8) & 255) * 2
  const across = ((left >> 8) & 255) + ((right >> 8) & 255) - green
  const down = ((over >> 8) & 255) + ((under >> 8) & 255) - green
  if (across < 28 && across > -28 && down < 28 && down > -28) return here
  return halfway(here, halfway(halfway(left, right), halfway(over, under)))
}

const halfway = (one: number, other: number): number => ((one & 0xfefefe) + (other & 0xfefefe)) >>> 1
