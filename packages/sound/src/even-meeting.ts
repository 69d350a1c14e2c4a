import { CELL_BINS, CELL_HOP, CELL_SIZE, LOWEST_BIN } from './cells.ts'
import { type EvenCells, evenCellsOf } from './even-cells.ts'
import type { EvenSide } from './even-side.ts'
import { added, emptySums, type Sums } from './even-sums.ts'
import { fadingOf } from './fading.ts'
import { bestShift, type Shift, stretchesOf } from './stretches.ts'

/** Two recordings aligned at an offset. Delays are counted from that offset. */
export interface EvenMeeting {
  /** Start of b minus start of a, samples. */
  readonly offset: number
  readonly driftPpm: number
  readonly moments: readonly Moment[]
}

/**
 * A moment of some 0.4 s. Its cells are divided by loudness within their bin: the quieter four fifths (`quiet`), the
 * next (`loud`), and the loudest fourteenth (`loudest`). Loudness is independent of phase, so by chance no delay stands
 * out in one class.
 */
export interface Moment {
  readonly quiet: Sums
  readonly loud: Sums
  readonly loudest: Sums
}

export const loudOf = ({ loud, loudest }: Moment): Sums => added([loud, loudest])
export const wholeOf = ({ quiet, loud, loudest }: Moment): Sums => added([quiet, loud, loudest])

const MOST_FRAMES = 940
/** Two seconds. A shorter overlap is not compared. */
const LEAST_FRAMES = 60
const MOMENT_FRAMES = 12
const LOUD = 0.8
const LOUDEST = 0.93
/** Search range around a proposed offset, in samples. */
const REACH = 32

/**
 * Aligns two recordings. `driftPpm`: given if the offset is already measured. Returns undefined if the overlap is too
 * short.
 */
export function evenMeetingAt(a: EvenSide, b: EvenSide, offset: number, driftPpm?: number): EvenMeeting | undefined {
  const whole = Math.round(offset)
  const fromA = Math.max(0, whole)
  const fromB = fromA - whole
  const overlap = Math.min(a.samples.length - fromA, b.samples.length - fromB)
  const frames = Math.min(MOST_FRAMES, Math.floor((overlap - CELL_SIZE) / CELL_HOP) + 1)
  if (frames < LEAST_FRAMES) return undefined
  const ca = fromA === 0 ? a.grid : evenCellsOf(a.samples, fromA, frames)
  const cb = fromB === 0 ? b.grid : evenCellsOf(b.samples, fromB, frames)
  const shift =
    driftPpm === undefined
      ? bestShift(stretchesOf({ a: ca, b: cb, fromA: 0, fromB: 0, frames }), { fine: 4, centre: 0, reach: REACH })
      : { samples: offset - whole, driftPpm }
  return {
    offset: whole + shift.samples,
    driftPpm: shift.driftPpm,
    moments: momentsOf({ a: ca, b: cb, frames, shift }),
  }
}

interface AlignedPair {
  readonly a: EvenCells
  readonly b: EvenCells
  readonly frames: number
  readonly shift: Pick<Shift, 'samples' | 'driftPpm'>
}

function momentsOf(alignedPair: AlignedPair): readonly Moment[] {
  const { frames, shift } = alignedPair
  const count = Math.max(1, Math.round(frames / MOMENT_FRAMES))
  const moments = Array.from({ length: count }, () => ({
    quiet: emptySums(),
    loud: emptySums(),
    loudest: emptySums(),
  }))
  const edges = edgesOf(alignedPair)
  const fading = [fadingOf(alignedPair.a, frames), fadingOf(alignedPair.b, frames)] as const
  for (let n = 0; n < frames; n += 1) {
    const moment = moments[Math.min(count - 1, Math.floor((n * count) / frames))]
    const lag = shift.samples + n * CELL_HOP * shift.driftPpm * 1e-6
    if (moment !== undefined) addFrame(moment, alignedPair, n * CELL_BINS, { edges, fading, lag })
  }
  return moments
}

interface Edges {
  readonly loud: Float32Array
  readonly loudest: Float32Array
}

/** The loudness thresholds of each bin, computed from both recordings together. */
function edgesOf({ a, b, frames }: AlignedPair): Edges {
  const edges = { loud: new Float32Array(CELL_BINS), loudest: new Float32Array(CELL_BINS) }
  const column = new Float32Array(frames)
  for (let k = 0; k < CELL_BINS; k += 1) {
    for (let n = 0; n < frames; n += 1) column[n] = loudnessAt(a, b, n * CELL_BINS + k)
    column.sort()
    edges.loud[k] = column[Math.floor(frames * LOUD)] ?? 0
    edges.loudest[k] = column[Math.floor(frames * LOUDEST)] ?? 0
  }
  return edges
}

const loudnessAt = (a: EvenCells, b: EvenCells, i: number): number => (a.loud[i] ?? 0) + (b.loud[i] ?? 0)

interface FrameContext {
  readonly edges: Edges
  /** Echo masks of both recordings. Masked cells, which hold only the echo of an earlier loud sound, are ignored. */
  readonly fading: readonly [Uint8Array, Uint8Array]
  readonly lag: number
}

function addFrame(moment: Moment, { a, b }: AlignedPair, at: number, { edges, fading, lag }: FrameContext): void {
  const step = (2 * Math.PI * lag) / CELL_SIZE
  for (let k = 0; k < CELL_BINS; k += 1) {
    const i = at + k
    if (a.weight[i] === 0 || b.weight[i] === 0 || fading[0][i] === 1 || fading[1][i] === 1) continue
    const loudness = Math.fround(loudnessAt(a, b, i))
    addCell(partOf(moment, loudness, edges, k), a, b, { i, k, angle: step * (k + LOWEST_BIN) })
  }
}

function partOf({ quiet, loud, loudest }: Moment, loudness: number, edges: Edges, k: number): Sums {
  if (loudness < (edges.loud[k] ?? 0)) return quiet
  return loudness < (edges.loudest[k] ?? 0) ? loud : loudest
}

interface Cell {
  readonly i: number
  readonly k: number
  readonly angle: number
}

function addCell({ re, im, count }: Sums, a: EvenCells, b: EvenCells, { i, k, angle }: Cell): void {
  const [ar = 0, ai = 0, br = 0, bi = 0] = [a.re[i], a.im[i], b.re[i], b.im[i]]
  const [x, y] = [ar * br + ai * bi, ai * br - ar * bi]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  re[k] = (re[k] ?? 0) + x * cos - y * sin
  im[k] = (im[k] ?? 0) + x * sin + y * cos
  count[k] = (count[k] ?? 0) + 1
}
