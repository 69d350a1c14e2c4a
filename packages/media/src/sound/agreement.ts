import { CELL_BINS, CELL_HOP, CELL_SIZE, type Cells, cellsOf, LOWEST_BIN } from './cells.ts'
import { createRealFft } from './fft.ts'
import { SAMPLE_RATE } from './sound-print.ts'

/** How well the phases of two recordings agree near one offset. */
export interface Agreement {
  /** Start of b minus start of a, samples, at the beginning of the overlap. */
  readonly offset: number
  /** Standard deviations of unrelated sound. */
  readonly z: number
  readonly driftPpm: number
  /** Of bands and stretches, the share that agrees by itself. */
  readonly bandShare: number
  readonly timeShare: number
  /** Weighted mean of the cosine between both phases, 0…1. */
  readonly coherence: number
  readonly seconds: number
  /** What the offset is sure to, by the width of the peak, ms. */
  readonly sdMs: number
}

export interface Side {
  readonly samples: Int16Array
  readonly noise: Float64Array
}

/** The shift is found to this part of a sample. */
const FINE = 4
const REACH_MS = 12
const REACH = Math.round((REACH_MS * SAMPLE_RATE * FINE) / 1000)
const STRETCH_FRAMES = 48 // 1.5 s
export const MOST_PPM = 130
/** Neighbouring frames share half their samples, which widens chance by this. */
const SHARED = 1.18
/** More sound than this makes a sure pair no surer. */
export const MOST_FRAMES = 940 // 30 s

const LINE_SIZE = CELL_SIZE * FINE
const lineFft = createRealFft(LINE_SIZE)

interface Stretch {
  /** Σ w e^(iφ) of each bin. */
  readonly re: Float64Array
  readonly im: Float64Array
  /** Σ w² of each bin. */
  readonly squares: Float64Array
  /** Σ w of all bins. */
  readonly weight: number
  /** Middle, in samples from the overlap's beginning. */
  readonly middle: number
}

/** `offset` in samples; undefined where they overlap by less than a second. */
export function agreementAt(a: Side, b: Side, offset: number): Agreement | undefined {
  const fromA = Math.max(0, offset)
  const fromB = fromA - offset
  const overlap = Math.min(a.samples.length - fromA, b.samples.length - fromB)
  const frames = Math.min(MOST_FRAMES, Math.floor((overlap - CELL_SIZE) / CELL_HOP) + 1)
  if (frames < 30) return undefined
  const ca = cellsOf({ ...a, from: fromA, frames })
  const cb = cellsOf({ ...b, from: fromB, frames })
  const stretches = stretchesOf(ca, cb)
  const found = bestShift(stretches)
  if (found === undefined) return undefined
  // the later b's sound lies behind a's, the later a began
  const shift = found.shift / FINE
  return {
    offset: offset + shift,
    driftPpm: found.driftPpm,
    ...judge(stretches, found),
    seconds: overlap / SAMPLE_RATE,
  }
}

function stretchesOf(a: Cells, b: Cells): readonly Stretch[] {
  const count = Math.max(1, Math.round(a.frames / STRETCH_FRAMES))
  return Array.from({ length: count }, (_, n) => {
    const [from, to] = [Math.floor((n * a.frames) / count), Math.floor(((n + 1) * a.frames) / count)]
    return stretchOf(a, b, from, to)
  })
}

function stretchOf(a: Cells, b: Cells, from: number, to: number): Stretch {
  const re = new Float64Array(CELL_BINS)
  const im = new Float64Array(CELL_BINS)
  const squares = new Float64Array(CELL_BINS)
  let weight = 0
  for (let n = from; n < to; n += 1) {
    const at = n * CELL_BINS
    for (let k = 0; k < CELL_BINS; k += 1) {
      const w = (a.weight[at + k] ?? 0) * (b.weight[at + k] ?? 0)
      if (w === 0) continue
      const [ar, ai, br, bi] = [a.re[at + k] ?? 0, a.im[at + k] ?? 0, b.re[at + k] ?? 0, b.im[at + k] ?? 0]
      re[k] = (re[k] ?? 0) + ar * br + ai * bi
      im[k] = (im[k] ?? 0) + ai * br - ar * bi
      squares[k] = (squares[k] ?? 0) + w * w
      weight += w
    }
  }
  return { re, im, squares, weight, middle: ((from + to) / 2) * CELL_HOP }
}

interface Shift {
  /** In parts (`FINE`) of a sample, at the beginning of the overlap. */
  readonly shift: number
  readonly driftPpm: number
  readonly z: number
}

/** Σ over bins of the real part at every shift −REACH…REACH. */
function lineOf({ re, im }: Stretch): Float64Array {
  const [r, m] = [new Float64Array(LINE_SIZE / 2 + 1), new Float64Array(LINE_SIZE / 2 + 1)]
  r.set(re, LOWEST_BIN)
  m.set(im, LOWEST_BIN)
  const all = new Float64Array(LINE_SIZE)
  lineFft.inverse(r, m, all)
  // the inverse divides by the length and counts each bin twice
  return Float64Array.from(
    { length: 2 * REACH + 1 },
    (_, i) => ((all[(i - REACH + LINE_SIZE) % LINE_SIZE] ?? 0) * LINE_SIZE) / 2,
  )
}

function bestShift(stretches: readonly Stretch[]): Shift | undefined {
  const lines = stretches.map(lineOf)
  let squares = 0
  for (const stretch of stretches) for (const value of stretch.squares) squares += value
  if (squares === 0) return undefined
  const sd = Math.sqrt((squares / 2) * SHARED)
  let best: Shift = { shift: 0, driftPpm: 0, z: 0 }
  const last = stretches[stretches.length - 1]?.middle ?? 0
  // a step moves the last stretch by half a sample
  const step = Math.max(5, 0.5 / (last * 1e-6))
  const steps = Math.floor(MOST_PPM / step)
  for (let d = -steps; d <= steps; d += 1) {
    const driftPpm = d * step
    const moved = stretches.map(({ middle }) => Math.round(middle * driftPpm * 1e-6 * FINE))
    for (let shift = 0; shift <= 2 * REACH; shift += 1) {
      let sum = 0
      for (let n = 0; n < lines.length; n += 1) sum += lines[n]?.[shift + (moved[n] ?? 0)] ?? 0
      if (sum / sd > best.z) best = { shift: shift - REACH, driftPpm, z: sum / sd }
    }
  }
  return best
}

const BANDS = 5

function judge(
  stretches: readonly Stretch[],
  { shift, driftPpm, z }: Shift,
): Omit<Agreement, 'offset' | 'driftPpm' | 'seconds'> {
  const bands = Array.from({ length: BANDS }, () => ({ sum: 0, squares: 0 }))
  let times = 0
  let [agreed, weight] = [0, 0]
  for (const stretch of stretches) {
    const lag = shift / FINE + stretch.middle * driftPpm * 1e-6
    let [sum, squares] = [0, 0]
    for (let k = 0; k < CELL_BINS; k += 1) {
      const angle = (2 * Math.PI * (k + LOWEST_BIN) * lag) / CELL_SIZE
      const value = (stretch.re[k] ?? 0) * Math.cos(angle) - (stretch.im[k] ?? 0) * Math.sin(angle)
      const band = bands[Math.floor((k * BANDS) / CELL_BINS)]
      if (band !== undefined) {
        band.sum += value
        band.squares += stretch.squares[k] ?? 0
      }
      sum += value
      squares += stretch.squares[k] ?? 0
    }
    agreed += sum
    weight += stretch.weight
    if (zOf(sum, squares) >= 2) times += 1
  }
  return {
    z,
    bandShare: bands.filter(({ sum, squares }) => zOf(sum, squares) >= 2.5).length / BANDS,
    timeShare: times / stretches.length,
    coherence: weight === 0 ? 0 : Math.max(0, Math.min(1, agreed / weight)),
    sdMs: Math.max(0.3, 4 / Math.max(1, z)),
  }
}

const zOf = (sum: number, squares: number): number => (squares === 0 ? 0 : sum / Math.sqrt((squares / 2) * SHARED))
