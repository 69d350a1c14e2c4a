import { createRealFft } from './fft.ts'
import type { SoundPrint } from './print.ts'

/*
 * Onsets at the lowest useful resolution: 5 bands, in frames of 32 ms. In noise that hides spectral peaks, the rhythm
 * of loud sounds still fits. Comparing two items costs some 50 µs: one product of spectra and one inverse transform.
 */
const COARSE_BANDS = 5
/** Onset frames in one coarse frame. */
export const COARSE_FRAMES = 4
/** Coarse frames in a block. Longer sound is several blocks. */
const BLOCK = 1024
const SIZE = 2 * BLOCK
const BINS = SIZE / 2 + 1
/** Minimum overlap in coarse frames: 2.5 s. A shorter one is not compared. */
const LEAST = 80

/** One byte for each band and coarse frame. */
export interface Coarse {
  readonly frames: number
  readonly values: Uint8Array
}

export function coarseOf({ onsets, bands }: Pick<SoundPrint, 'onsets' | 'bands'>): Coarse {
  const frames = Math.floor(onsets.length / Math.max(1, bands) / COARSE_FRAMES)
  const values = new Uint8Array(frames * COARSE_BANDS)
  const wide = bands / COARSE_BANDS
  for (let n = 0; n < frames; n += 1) {
    for (let band = 0; band < COARSE_BANDS; band += 1) {
      let sum = 0
      for (let i = 0; i < COARSE_FRAMES; i += 1) {
        const at = (n * COARSE_FRAMES + i) * bands + band * wide
        for (let k = 0; k < wide; k += 1) sum += onsets[at + k] ?? 0
      }
      values[n * COARSE_BANDS + band] = Math.min(255, Math.round(4 * Math.sqrt(sum)))
    }
  }
  return { frames, values }
}

/** Spectra of one block, band after band. */
export interface BlockSpectrum {
  /** The first coarse frame and the number of frames. */
  readonly from: number
  readonly frames: number
  readonly re: Float32Array
  readonly im: Float32Array
}

const fft = createRealFft(SIZE)
const signal = new Float64Array(SIZE)
const lineRe = new Float64Array(BINS)
const lineIm = new Float64Array(BINS)

export const blocksOf = ({ frames }: Coarse): number => Math.max(1, Math.ceil(frames / BLOCK))

export function spectrumOf({ frames, values }: Coarse, block: number): BlockSpectrum {
  const from = block * BLOCK
  const count = Math.max(0, Math.min(BLOCK, frames - from))
  const re = new Float32Array(COARSE_BANDS * BINS)
  const im = new Float32Array(COARSE_BANDS * BINS)
  for (let band = 0; band < COARSE_BANDS; band += 1) {
    let [sum, squares] = [0, 0]
    for (let n = 0; n < count; n += 1) {
      const value = values[(from + n) * COARSE_BANDS + band] ?? 0
      sum += value
      squares += value * value
    }
    const mean = sum / Math.max(1, count)
    const sd = Math.sqrt(Math.max(1e-6, squares / Math.max(1, count) - mean * mean))
    signal.fill(0)
    for (let n = 0; n < count; n += 1) signal[n] = ((values[(from + n) * COARSE_BANDS + band] ?? 0) - mean) / sd
    fft.forward(signal, lineRe, lineIm)
    re.set(lineRe, band * BINS)
    im.set(lineIm, band * BINS)
  }
  return { from, frames: count, re, im }
}

export interface CoarseFit {
  /** Start of b minus start of a, coarse frames. */
  readonly frames: number
  /** The score in standard deviations over all offsets. */
  readonly z: number
}

const curve = new Float64Array(SIZE)

/** The best offset between two blocks; z is 0 if they are too short. */
export function fitOf(a: BlockSpectrum, b: BlockSpectrum): CoarseFit {
  correlate(a, b)
  let [best, at, sum, squares, count] = [0, 0, 0, 0, 0]
  for (let lag = LEAST - b.frames; lag <= a.frames - LEAST; lag += 1) {
    const overlap = Math.min(a.frames, lag + b.frames) - Math.max(0, lag)
    const value = (curve[(lag + SIZE) % SIZE] ?? 0) / Math.sqrt(overlap)
    sum += value
    squares += value * value
    count += 1
    if (value <= best) continue
    best = value
    at = lag
  }
  if (count < LEAST_OFFSETS) return { frames: 0, z: 0 }
  const mean = sum / count
  const sd = Math.sqrt(Math.max(1e-9, squares / count - mean * mean))
  return { frames: at + a.from - b.from, z: (best - mean) / sd }
}

/** Minimum number of offsets. With fewer, their spread cannot be estimated. */
const LEAST_OFFSETS = 32

function correlate(a: BlockSpectrum, b: BlockSpectrum): void {
  lineRe.fill(0)
  lineIm.fill(0)
  for (let band = 0; band < COARSE_BANDS; band += 1) {
    for (let k = 0, at = band * BINS; k < BINS; k += 1, at += 1) {
      const xr = a.re[at] ?? 0
      const xi = a.im[at] ?? 0
      const yr = b.re[at] ?? 0
      const yi = b.im[at] ?? 0
      lineRe[k] = (lineRe[k] ?? 0) + xr * yr + xi * yi
      lineIm[k] = (lineIm[k] ?? 0) + xi * yr - xr * yi
    }
  }
  fft.inverse(lineRe, lineIm, curve)
}
