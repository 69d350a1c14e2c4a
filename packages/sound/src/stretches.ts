import { CELL_BINS, CELL_HOP, CELL_SIZE, type Cells, LOWEST_BIN } from './cells.ts'
import { createRealFft, type RealFft } from './fft.ts'

/** The cross-phases of two recordings over some 1.5 s, summed bin by bin. */
export interface Stretch {
  /** Σ w e^(iφ) of each bin. */
  readonly re: Float64Array
  readonly im: Float64Array
  /** Σ w² of each bin. */
  readonly squares: Float64Array
  /** Σ w of all bins. */
  readonly weight: number
  /** The middle of the stretch, in samples from the beginning of the compared sound. */
  readonly middle: number
}

const STRETCH_FRAMES = 48

/** Frames of a from `fromA` on, compared with frames of b from `fromB` on. */
export interface Meeting {
  readonly a: Cells
  readonly b: Cells
  readonly fromA: number
  readonly fromB: number
  readonly frames: number
}

export function stretchesOf(meeting: Meeting, length = STRETCH_FRAMES): readonly Stretch[] {
  const { frames } = meeting
  const count = Math.max(1, Math.round(frames / length))
  return Array.from({ length: count }, (_, n) => {
    const [from, to] = [Math.floor((n * frames) / count), Math.floor(((n + 1) * frames) / count)]
    return stretchOf(meeting, from, to)
  })
}

function stretchOf({ a, b, fromA, fromB }: Meeting, from: number, to: number): Stretch {
  const sums = {
    ...{ re: new Float64Array(CELL_BINS), im: new Float64Array(CELL_BINS), squares: new Float64Array(CELL_BINS) },
  }
  let weight = 0
  for (let n = from; n < to; n += 1)
    weight += addFrame(sums, a, b, { atA: (fromA + n) * CELL_BINS, atB: (fromB + n) * CELL_BINS })
  return { ...sums, weight, middle: ((from + to) / 2) * CELL_HOP }
}

type Sums = Pick<Stretch, 're' | 'im' | 'squares'>

function addFrame(
  { re, im, squares }: Sums,
  a: Cells,
  b: Cells,
  { atA, atB }: { readonly atA: number; readonly atB: number },
): number {
  let weight = 0
  for (let k = 0; k < CELL_BINS; k += 1) {
    const w = (a.weight[atA + k] ?? 0) * (b.weight[atB + k] ?? 0)
    if (w === 0) continue
    const ar = a.re[atA + k] ?? 0
    const ai = a.im[atA + k] ?? 0
    const br = b.re[atB + k] ?? 0
    const bi = b.im[atB + k] ?? 0
    re[k] = (re[k] ?? 0) + ar * br + ai * bi
    im[k] = (im[k] ?? 0) + ai * br - ar * bi
    squares[k] = (squares[k] ?? 0) + w * w
    weight += w
  }
  return weight
}

/** The search range for the shift of a's sound relative to b's. */
export interface Search {
  /** Steps per sample. */
  readonly fine: 1 | 4
  /** Middle and half-width of the range, in samples. */
  readonly centre: number
  readonly reach: number
}

export interface Shift {
  /** The shift in samples, at the beginning of the compared sound. */
  readonly samples: number
  readonly driftPpm: number
  /** Phase agreement as a z-score: in standard deviations of the scores of unrelated sound. */
  readonly z: number
}

const MOST_PPM = 130
/**
 * Neighbouring frames share half their samples, which widens the spread by this factor. (Measured; in theory, with Hann
 * windows, 1 + 2 · (1/6)²…)
 */
const SHARED = 1.18
const LINES: Readonly<Record<1 | 4, RealFft>> = { 1: createRealFft(CELL_SIZE), 4: createRealFft(4 * CELL_SIZE) }

/** Converts a sum of weights to standard deviations. */
export const zOf = (sum: number, squares: number): number =>
  squares <= 0 ? 0 : sum / Math.sqrt((squares / 2) * SHARED)

/** The shift and the drift at which most phases agree. */
export function bestShift(stretches: readonly Stretch[], search: Search): Shift {
  const lines = stretches.map((stretch) => lineOf(stretch, search))
  const squares = stretches.reduce((all, stretch) => all + stretch.squares.reduce((sum, value) => sum + value, 0), 0)
  const last = stretches[stretches.length - 1]?.middle ?? 0
  // One step of drift moves the last stretch by half a sample, and is at least 4 ppm.
  const step = Math.max(4, (0.5 * 1e6) / Math.max(1, last))
  const steps = Math.floor(MOST_PPM / step)
  let best: Shift = { samples: search.centre, driftPpm: 0, z: 0 }
  for (let d = -steps; d <= steps; d += 1) {
    const moved = stretches.map(({ middle }) => Math.round(middle * d * step * 1e-6 * search.fine))
    const found = topOf(lines, moved, search)
    const z = zOf(found.sum, squares)
    if (z > best.z) best = { samples: search.centre + found.at / search.fine - search.reach, driftPpm: d * step, z }
  }
  return best
}

function topOf(
  lines: readonly Float64Array[],
  moved: readonly number[],
  { fine, reach }: Search,
): { sum: number; at: number } {
  const total = new Float64Array(2 * reach * fine + 1)
  for (const [n, line] of lines.entries()) {
    const by = (moved[n] ?? 0) + MARGIN * fine
    for (let i = 0; i < total.length; i += 1) total[i] = (total[i] ?? 0) + (line[i + by] ?? 0)
  }
  let at = 0
  for (let i = 1; i < total.length; i += 1) if ((total[i] ?? 0) > (total[at] ?? 0)) at = i
  return { sum: total[at] ?? 0, at }
}

/** Drift may move a stretch this many samples out of the search range: 130 ppm over 30 s. */
const MARGIN = 32

/**
 * How well the phases agree (the real parts summed over the bins) at every shift of the search range and of a margin on
 * each side.
 */
function lineOf({ re, im }: Stretch, { fine, centre, reach }: Search): Float64Array {
  const fft = LINES[fine]
  const r = new Float64Array(fft.size / 2 + 1)
  const m = new Float64Array(fft.size / 2 + 1)
  r.set(re, LOWEST_BIN)
  m.set(im, LOWEST_BIN)
  const all = new Float64Array(fft.size)
  fft.inverse(r, m, all)
  const from = (centre - reach - MARGIN) * fine
  // The inverse transform divides by the length, and counts each bin twice.
  const scale = fft.size / 2
  return Float64Array.from(
    { length: 2 * (reach + MARGIN) * fine + 1 },
    (_, i) => scale * (all[(from + i + 2 * fft.size) % fft.size] ?? 0),
  )
}
