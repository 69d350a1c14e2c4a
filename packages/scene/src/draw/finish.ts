import { randomOf } from '../random.ts'
import type { Canvas } from './canvas.ts'

/** What a phone's sensor does to every picture. */
export interface Exposure {
  /** 1 is as it was; a flash blinds, and the phone then darkens the picture for a moment. */
  readonly gain: number
  /** Each frame has a grain of its own. */
  readonly grain: number
}

const GRAINS = 1 << 16

/** Made once: noise of a sensor, from -7 to 7, mostly small. */
export function buildGrain(seed: number): Int8Array {
  const random = randomOf(seed + 300)
  return Int8Array.from({ length: GRAINS }, () => Math.round((random() + random() + random() - 1.5) * 4.6))
}

/** Jagged edges smoothed, darker corners, grain: what is painted becomes a picture. */
export function finish(canvas: Canvas, grains: Int8Array, { gain, grain }: Exposure): Uint8Array {
  const { width, height } = canvas
  const picture = new Uint8Array(width * height * 3)
  const start = Math.floor(randomOf(grain)() * GRAINS)
  const rows = { bytes: new Uint8ClampedArray(picture.buffer), grains, gain, start }
  for (let row = 0; row < height; row += 1) finishRow(canvas, rows, row)
  return picture
}

interface Finishing {
  /** Clamps by itself what is too bright. */
  readonly bytes: Uint8ClampedArray
  readonly grains: Int8Array
  readonly gain: number
  readonly start: number
}

function finishRow(canvas: Canvas, { bytes, grains, gain, start }: Finishing, row: number): void {
  const { width, height } = canvas
  const downwards = (row + 0.5) / height - 0.5
  const isEdge = row === 0 || row === height - 1
  // A different stretch of the noise for each row, or the eye sees it repeat.
  const noise = start + row * 7919
  for (let column = 0, pixel = row * width; column < width; column += 1, pixel += 1) {
    const colour =
      isEdge || column === 0 || column === width - 1 ? (canvas.colours[pixel] ?? 0) : smoothed(canvas, pixel)
    const across = (column + 0.5) / width - 0.5
    const parts = (256 * gain * (1.04 - 0.5 * (across * across + downwards * downwards))) | 0
    const speck = grains[(noise + column) & (GRAINS - 1)] ?? 0
    const at = pixel * 3
    bytes[at] = (((colour >> 16) * parts) >> 8) + speck
    bytes[at + 1] = ((((colour >> 8) & 255) * parts) >> 8) + speck
    bytes[at + 2] = (((colour & 255) * parts) >> 8) + speck
  }
}

/** Where neighbours differ much, a pixel takes half of their mean. */
function smoothed({ colours, width }: Canvas, pixel: number): number {
  const here = colours[pixel] ?? 0
  const left = colours[pixel - 1] ?? 0
  const right = colours[pixel + 1] ?? 0
  const over = colours[pixel - width] ?? 0
  const under = colours[pixel + width] ?? 0
  const green = (here >> 8) & 255
  const across = ((left >> 8) & 255) + ((right >> 8) & 255) - 2 * green
  const down = ((over >> 8) & 255) + ((under >> 8) & 255) - 2 * green
  if (across < 28 && across > -28 && down < 28 && down > -28) return here
  const outer = (((left & 0xf8f8f8) + (right & 0xf8f8f8)) >>> 1) & 0xffffff
  const upright = (((over & 0xf8f8f8) + (under & 0xf8f8f8)) >>> 1) & 0xffffff
  const around = (((outer & 0xf8f8f8) + (upright & 0xf8f8f8)) >>> 1) & 0xffffff
  return (((around & 0xf8f8f8) + (here & 0xf8f8f8)) >>> 1) & 0xffffff
}
