import { createRealFft, type RealFft } from './fft.ts'
import type { SoundPrint } from './print.ts'

/** An offset at which the onsets of two prints fit. */
export interface OnsetPeak {
  /** Start of b minus start of a, in onset frames. */
  readonly frames: number
  /** The score in standard deviations over all offsets, each normalised for the length of its overlap. */
  readonly z: number
}

/** `z[k]` is the score of offset `first + k`. */
export interface OnsetCurve {
  readonly z: Float64Array
  readonly first: number
}

/** Minimum overlap, in frames of 8 ms. A shorter one proves nothing. */
const LEAST_OVERLAP = 250

/** The onsets of one band minus their mean. All bands get equal weight, and loud onsets are compressed. */
function bandOf(print: SoundPrint, band: number, out: Float64Array): void {
  const { onsets, bands } = print
  const frames = onsets.length / bands
  let [sum, squares] = [0, 0]
  for (let n = 0; n < frames; n += 1) {
    const value = Math.sqrt(onsets[n * bands + band] ?? 0)
    out[n] = value
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(1, frames)
  const sd = Math.sqrt(Math.max(1e-9, squares / Math.max(1, frames) - mean * mean))
  for (let n = 0; n < frames; n += 1) out[n] = ((out[n] ?? 0) - mean) / sd
  out.fill(0, frames)
}

/**
 * The correlation of the onsets of two prints at every offset, in standard deviations. Index `k` is offset `k -
 * frames(b) + 1`.
 */
export function onsetCurve(a: SoundPrint, b: SoundPrint): OnsetCurve {
  const [na, nb] = [a.onsets.length / a.bands, b.onsets.length / b.bands]
  const size = 2 ** Math.ceil(Math.log2(na + nb))
  const fft = createRealFft(size)
  const sum = crossSpectrum(a, b, fft)
  const all = new Float64Array(size)
  fft.inverse(sum.re, sum.im, all)
  const first = -(nb - 1)
  const z = new Float64Array(na + nb - 1)
  for (let k = 0; k < z.length; k += 1) {
    const lag = k + first
    const overlap = Math.min(na, lag + nb) - Math.max(0, lag)
    z[k] = overlap < LEAST_OVERLAP ? 0 : (all[(lag + size) % size] ?? 0) / Math.sqrt(overlap)
  }
  scaleToNoise(z)
  return { z, first }
}

interface Spectrum {
  readonly re: Float64Array
  readonly im: Float64Array
}

function crossSpectrum(a: SoundPrint, b: SoundPrint, fft: RealFft): Spectrum {
  const bins = fft.size / 2 + 1
  const sum = { re: new Float64Array(bins), im: new Float64Array(bins) }
  const signal = new Float64Array(fft.size)
  const [ar, ai, br, bi] = [0, 0, 0, 0].map(() => new Float64Array(bins))
  if (ar === undefined || ai === undefined || br === undefined || bi === undefined) return sum
  for (let band = 0; band < a.bands; band += 1) {
    bandOf(a, band, signal)
    fft.forward(signal, ar, ai)
    bandOf(b, band, signal)
    fft.forward(signal, br, bi)
    for (let k = 0; k < bins; k += 1) {
      const [xr, xi, yr, yi] = [ar[k] ?? 0, ai[k] ?? 0, br[k] ?? 0, bi[k] ?? 0]
      sum.re[k] = (sum.re[k] ?? 0) + xr * yr + xi * yi
      sum.im[k] = (sum.im[k] ?? 0) + xi * yr - xr * yi
    }
  }
  return sum
}

/** Scales by the median of the absolute values, because a few true peaks do not move it. */
function scaleToNoise(z: Float64Array): void {
  const there = z.filter((value) => value !== 0)
  if (there.length < 32) {
    z.fill(0)
    return
  }
  there.sort()
  const middle = there[there.length >> 1] ?? 0
  const low = there[Math.floor(there.length * 0.16)] ?? 0
  const high = there[Math.floor(there.length * 0.84)] ?? 0
  const sd = Math.max(1e-9, (high - low) / 2)
  for (let k = 0; k < z.length; k += 1) if (z[k] !== 0) z[k] = ((z[k] ?? 0) - middle) / sd
}

/** Peaks nearer to each other than this count as one peak. In frames of 8 ms. */
const APART = 6

/** The best `most` offsets that lie apart from one another. */
export function peaksIn({ z, first }: OnsetCurve, most: number): OnsetPeak[] {
  const order = [...z.keys()].filter((k) => isPeak(z, k)).sort((p, q) => (z[q] ?? 0) - (z[p] ?? 0))
  const found: OnsetPeak[] = []
  for (const k of order) {
    if (found.length >= most) break
    const frames = k + first
    if (found.every((other) => Math.abs(other.frames - frames) >= APART)) found.push({ frames, z: z[k] ?? 0 })
  }
  return found
}

const isPeak = (z: Float64Array, k: number): boolean => {
  const value = z[k] ?? 0
  return value > 2 && value >= (z[k - 1] ?? 0) && value >= (z[k + 1] ?? 0)
}
