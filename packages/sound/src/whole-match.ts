import { CELL_BINS, CELL_HOP, CELL_SIZE, type Cells, LOWEST_BIN } from './cells.ts'
import { createFft, type Fft } from './fft.ts'
import { SAMPLE_RATE } from './print.ts'

/*
 * Phase agreement of two whole recordings at every offset, measured coarsely. (`agreement.ts` measures it near one
 * offset.) Each recording is reduced to a complex signal of the band from 250 to 2,250 Hz, at 2,000 values a second.
 * Its spectrum is whitened: of each cell (frame × bin) only the phase and the weight are kept. Two clips of together 34
 * s need one transform of 65,536.
 */
const BAND = 128
const FIRST = 16
const HOP = (CELL_HOP * BAND) / CELL_SIZE
/** The rate of a `Flat`, in values per second. */
export const FLAT_HZ = (SAMPLE_RATE * BAND) / CELL_SIZE

export interface Flat {
  readonly re: Float64Array
  readonly im: Float64Array
  readonly length: number
}

const frameFft = createFft(BAND)
const frameRe = new Float64Array(BAND)
const frameIm = new Float64Array(BAND)

/** Hann windows that follow each other at half their length sum to one, so frames are simply added. */
export function flatOf({ frames, re, im }: Pick<Cells, 'frames' | 're' | 'im'>): Flat {
  const length = (frames + 1) * HOP
  const flat = { re: new Float64Array(length), im: new Float64Array(length), length }
  for (let n = 0; n < frames; n += 1) {
    const at = n * CELL_BINS + FIRST - LOWEST_BIN
    for (let k = 0; k < BAND; k += 1) {
      frameRe[k] = re[at + k] ?? 0
      frameIm[k] = im[at + k] ?? 0
    }
    frameFft.inverse(frameRe, frameIm)
    for (let i = 0, to = n * HOP; i < BAND; i += 1, to += 1) {
      flat.re[to] = (flat.re[to] ?? 0) + (frameRe[i] ?? 0)
      flat.im[to] = (flat.im[to] ?? 0) + (frameIm[i] ?? 0)
    }
  }
  return flat
}

export interface Complex {
  readonly re: Float64Array
  readonly im: Float64Array
}

/**
 * The cross-correlation of a and b at each shift: Σ a[n + shift] b*[n], returned in `a`. Both are as long as the
 * transform, and both are overwritten.
 */
export function crossCorrelate(fft: Fft, a: Complex, b: Complex): Complex {
  fft.forward(a.re, a.im)
  fft.forward(b.re, b.im)
  for (let k = 0; k < fft.size; k += 1) {
    const xr = a.re[k] ?? 0
    const xi = a.im[k] ?? 0
    const yr = b.re[k] ?? 0
    const yi = b.im[k] ?? 0
    a.re[k] = (xr * yr + xi * yi) / fft.size
    a.im[k] = (xi * yr - xr * yi) / fft.size
  }
  fft.inverse(a.re, a.im)
  return a
}

/** Minimum overlap, in values. A shorter one proves nothing. */
const LEAST = 2.4 * FLAT_HZ
/** The sound of one moment spreads over this many values at a recorder: 3.5 ms. */
const SPREAD = 3
/** An offset less than 50 ms away counts as the same one: the sound came from another place in the scene. */
const APART = 0.05 * FLAT_HZ
/** The error allowed in the given offset, in values: 6 ms. */
const NEAR = 0.006 * FLAT_HZ
const MOST_STANDING = 50

/**
 * How many times better the phases agree at an offset (in samples) than at any other: a ratio of powers, 1 if another
 * is as good.
 */
export function standingOf(a: Flat, b: Flat, offset: number): number {
  const { power, first } = powersOf(a, b)
  const middle = Math.round((offset * FLAT_HZ) / SAMPLE_RATE) - first
  const [own, next] = [{ most: 0 }, { most: 0 }]
  let sum = 0
  for (let k = 0; k < power.length + SPREAD; k += 1) {
    sum += (power[k] ?? 0) - (power[k - 2 * SPREAD - 1] ?? 0)
    const away = Math.abs(k - SPREAD - middle)
    if (away <= NEAR) own.most = Math.max(own.most, sum)
    else if (away > APART) next.most = Math.max(next.most, sum)
  }
  return Math.min(MOST_STANDING, own.most / Math.max(1, next.most))
}

/** `power[k]`: |Σ|² at offset `first + k`, relative to the mean of unrelated sound. */
export function powersOf(a: Flat, b: Flat): { readonly power: Float64Array; readonly first: number } {
  const fft = fftOf(2 ** Math.ceil(Math.log2(Math.max(64, a.length + b.length - LEAST))))
  const { re, im } = multiplied(fft, spectrumOf(fft, a), spectrumOf(fft, b))
  const first = LEAST - b.length
  const power = new Float64Array(Math.max(0, a.length - LEAST - first + 1))
  const chance = chancesOf(a, b)
  for (let k = 0; k < power.length; k += 1) {
    const at = (first + k + 2 * fft.size) % fft.size
    power[k] = ((re[at] ?? 0) ** 2 + (im[at] ?? 0) ** 2) / chance(first + k)
  }
  return { power, first }
}

/** Spectra by signal and transform size, cached because one recording is compared with many. */
const spectra = new WeakMap<Flat, Map<number, Complex>>()

function spectrumOf(fft: Fft, flat: Flat): Complex {
  const known = spectra.get(flat) ?? new Map<number, Complex>()
  spectra.set(flat, known)
  const kept = known.get(fft.size)
  if (kept !== undefined) return kept
  const made = padded(flat, fft.size)
  fft.forward(made.re, made.im)
  known.set(fft.size, made)
  return made
}

function multiplied(fft: Fft, a: Complex, b: Complex): Complex {
  const made = { re: new Float64Array(fft.size), im: new Float64Array(fft.size) }
  for (let k = 0; k < fft.size; k += 1) {
    const [xr, xi, yr, yi] = [a.re[k] ?? 0, a.im[k] ?? 0, b.re[k] ?? 0, b.im[k] ?? 0]
    made.re[k] = (xr * yr + xi * yi) / fft.size
    made.im[k] = (xi * yr - xr * yi) / fft.size
  }
  fft.inverse(made.re, made.im)
  return made
}

const ffts = new Map<number, Fft>()

function fftOf(size: number): Fft {
  const fft = ffts.get(size) ?? createFft(size)
  ffts.set(size, fft)
  return fft
}

function padded({ re, im }: Flat, size: number): Complex {
  const made = { re: new Float64Array(size), im: new Float64Array(size) }
  made.re.set(re.subarray(0, size))
  made.im.set(im.subarray(0, size))
  return made
}

const COARSE = 256

/** Returns the mean power of unrelated sound at a lag: Σ |a|²|b|² over the overlap. */
function chancesOf(a: Flat, b: Flat): (lag: number) => number {
  const [ea, eb] = [energiesOf(a), energiesOf(b)]
  const known = new Map<number, number>()
  return (lag) => {
    const by = Math.round(lag / COARSE)
    const value = known.get(by) ?? chanceAt(ea, eb, by)
    known.set(by, value)
    return value
  }
}

function chanceAt(ea: Float64Array, eb: Float64Array, by: number): number {
  let sum = 0
  const end = Math.min(ea.length, eb.length + by)
  for (let i = Math.max(0, by); i < end; i += 1) sum += (ea[i] ?? 0) * (eb[i - by] ?? 0)
  return Math.max(1e-9, sum / COARSE)
}

function energiesOf({ re, im, length }: Flat): Float64Array {
  const energies = new Float64Array(Math.ceil(length / COARSE))
  for (let i = 0; i < length; i += 1) {
    const at = Math.floor(i / COARSE)
    energies[at] = (energies[at] ?? 0) + (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2
  }
  return energies
}
