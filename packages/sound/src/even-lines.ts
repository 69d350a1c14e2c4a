import { CELL_BINS, CELL_SIZE, LOWEST_BIN } from './cells.ts'
import type { Sums } from './even-sums.ts'
import { createFft } from './fft.ts'

/*
 * Here a line is a curve: how well the phases fit at each delay near the aligned offset. A line has one value per half
 * sample, in standard deviations of the scores of unrelated sound. Index `MIDDLE` is the aligned offset itself.
 */
const SIZE = 2 * CELL_SIZE
const FFT = createFft(SIZE)
/** The search range: 25 ms on each side, in half samples. */
const MIDDLE = 400
const LINE_LENGTH = 2 * MIDDLE + 1
/** Delays that differ by less than this count as one: 0.375 ms. */
const SAME = 6
/** Neighbouring frames share half their samples, which widens the spread by this factor. */
const SHARED = 1.18

const lineRe = new Float64Array(SIZE)
const lineIm = new Float64Array(SIZE)

function lineFrom(put: (k: number) => void, scale: number): Float64Array {
  lineRe.fill(0)
  lineIm.fill(0)
  for (let k = 0; k < CELL_BINS; k += 1) put(k)
  FFT.inverse(lineRe, lineIm)
  const line = new Float64Array(LINE_LENGTH)
  for (let i = 0; i < LINE_LENGTH; i += 1) line[i] = (lineRe[(i - MIDDLE + SIZE) % SIZE] ?? 0) * scale
  return line
}

export function lineOf({ re, im, count }: Sums): Float64Array {
  const cells = count.reduce((sum, value) => sum + value, 0)
  const put = (k: number): void => {
    lineRe[k + LOWEST_BIN] = re[k] ?? 0
    lineIm[k + LOWEST_BIN] = im[k] ?? 0
  }
  return lineFrom(put, cells === 0 ? 0 : 1 / Math.sqrt((cells / 2) * SHARED))
}

/**
 * The first of two sums of cross-phases, compared with the second bin by bin. `cos` and `sin` give the mean phase of
 * the second sum. `by` is the component of the first sum perpendicular to that phase, in standard deviations.
 */
export interface Across {
  readonly by: Float64Array
  readonly cos: Float64Array
  readonly sin: Float64Array
  readonly weight: number
}

/**
 * Compares `part` with the mean phase of `all`. If one source is heard in two rooms, the phases of a bin differ by a
 * constant angle. Echoes and microphones are part of that angle. A component perpendicular to it is chance, unless
 * another source is heard at a delay of its own.
 */
export function acrossOf(part: Sums, all: Sums): Across {
  const found = { by: new Float64Array(CELL_BINS), cos: new Float64Array(CELL_BINS), sin: new Float64Array(CELL_BINS) }
  let weight = 0
  for (let k = 0; k < CELL_BINS; k += 1) {
    const length = Math.hypot(all.re[k] ?? 0, all.im[k] ?? 0)
    const cells = part.count[k] ?? 0
    if (length === 0 || cells === 0) continue
    const [cos, sin] = [(all.re[k] ?? 0) / length, (all.im[k] ?? 0) / length]
    const [re, im] = [part.re[k] ?? 0, part.im[k] ?? 0]
    const share = Math.min(1, Math.abs(re * cos + im * sin) / length)
    const variance = (SHARED / 2) * (cells + share * share * (all.count[k] ?? 0))
    found.by[k] = (im * cos - re * sin) / variance
    found.cos[k] = cos
    found.sin[k] = sin
    weight += 1 / variance
  }
  return { ...found, weight }
}

export function acrossLine({ by, cos, sin, weight }: Across): Float64Array {
  const put = (k: number): void => {
    lineRe[k + LOWEST_BIN] = -(by[k] ?? 0) * (sin[k] ?? 0)
    lineIm[k + LOWEST_BIN] = (by[k] ?? 0) * (cos[k] ?? 0)
  }
  return lineFrom(put, weight === 0 ? 0 : 1 / Math.sqrt(weight / 2))
}

export interface Wave {
  readonly cos: Float64Array
  readonly sin: Float64Array
}

export function waveAt(at: number): Wave {
  const step = (2 * Math.PI * (at - MIDDLE)) / SIZE
  return {
    cos: Float64Array.from({ length: CELL_BINS }, (_, k) => Math.cos(step * (k + LOWEST_BIN))),
    sin: Float64Array.from({ length: CELL_BINS }, (_, k) => Math.sin(step * (k + LOWEST_BIN))),
  }
}

/** The value of `lineOf` at one delay. */
export function valueAt({ re, im, count }: Sums, { cos, sin }: Wave): number {
  let [sum, cells] = [0, 0]
  for (let k = 0; k < CELL_BINS; k += 1) {
    sum += (re[k] ?? 0) * (cos[k] ?? 0) - (im[k] ?? 0) * (sin[k] ?? 0)
    cells += count[k] ?? 0
  }
  return cells === 0 ? 0 : sum / Math.sqrt((cells / 2) * SHARED)
}

/** The value of `acrossLine` at one delay. */
export function acrossAt({ by, cos, sin, weight }: Across, wave: Wave): number {
  let sum = 0
  for (let k = 0; k < CELL_BINS; k += 1)
    sum -= (by[k] ?? 0) * ((sin[k] ?? 0) * (wave.cos[k] ?? 0) + (cos[k] ?? 0) * (wave.sin[k] ?? 0))
  return weight === 0 ? 0 : sum / Math.sqrt(weight / 2)
}

export const mostNear = (line: Float64Array, at: number): number =>
  line.subarray(Math.max(0, at - 2), at + 3).reduce((p, q) => Math.max(p, q), Number.NEGATIVE_INFINITY)

/** The index of the highest peak, leaving out the surroundings of `but`. */
export function topOf(line: Float64Array, but = -LINE_LENGTH): number {
  let top = 1
  for (let at = 1; at < LINE_LENGTH - 1; at += 1) {
    const own = line[at] ?? 0
    const isPeak = own > (line[at - 1] ?? 0) && own >= (line[at + 1] ?? 0)
    if (isPeak && Math.abs(at - but) >= SAME && (own > (line[top] ?? 0) || Math.abs(top - but) < SAME)) top = at
  }
  return top
}

/** The highest value of the line, leaving out the surroundings of `top` and `but`. */
export const nextOf = (line: Float64Array, top: number, but: number): number =>
  line.reduce(
    (most, value, at) => (Math.abs(at - top) >= SAME && Math.abs(at - but) >= SAME ? Math.max(most, value) : most),
    0,
  )
