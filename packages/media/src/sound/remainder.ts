import { BLOCK_BINS, BLOCK_FRAMES, type Compared } from './blocks.ts'
import { CELL_BINS, CELL_SIZE, LOWEST_BIN } from './cells.ts'
import { createRealFft } from './fft.ts'
import { zOf } from './stretches.ts'

/*
 * What is left when all that agrees at the first delay is taken away, added up over the whole overlap. Of a scene the other
 * sources are left: they are heard in both recordings, at delays of their own. Of one programme in two scenes nothing is
 * left that both recordings hear. Weak sources of which no moment tells anything are found by this, too.
 */
export interface Rest {
  /** Σ of the phases of a against b, the first delay taken off, of each bin, and Σ w². */
  readonly re: Float64Array
  readonly im: Float64Array
  squares: number
}

export interface Remainder {
  /** The delay that stands out most, standard deviations of unrelated sound. */
  readonly z: number
  /** The next beside it: what repeats has many, each as good. */
  readonly next: number
}

export const emptyRest = (): Rest => ({ re: new Float64Array(CELL_BINS), im: new Float64Array(CELL_BINS), squares: 0 })

export function addRest(
  rest: Rest,
  compared: Compared,
  { from, low }: { readonly from: number; readonly low: number },
): void {
  const high = Math.min(CELL_BINS, low + BLOCK_BINS)
  for (let n = from; n < from + BLOCK_FRAMES; n += 1) {
    for (let k = low; k < high; k += 1) addCell(rest, compared, n * CELL_BINS + k)
  }
}

const cellIn = (list: Float32Array | Float64Array, at: number): number => list[at] ?? 0

function addCell(rest: Rest, { a, b, turns }: Compared, at: number): void {
  const w = cellIn(a.weight, at) * cellIn(b.weight, at)
  if (w === 0) return
  const k = at % CELL_BINS
  const [ar, ai, br, bi] = [cellIn(a.re, at), cellIn(a.im, at), cellIn(b.re, at), cellIn(b.im, at)]
  const [re, im, cos, sin] = [ar * br + ai * bi, ai * br - ar * bi, cellIn(turns.cos, k), cellIn(turns.sin, k)]
  rest.re[k] = cellIn(rest.re, k) + re * cos - im * sin
  rest.im[k] = cellIn(rest.im, k) + re * sin + im * cos
  rest.squares += w * w
}

const FINE = 2
const SIZE = FINE * CELL_SIZE
const FFT = createRealFft(SIZE)
/** Delays that are looked at, half samples: 20 ms on each side, and not within 0.4 ms of the first. */
const REACH = 160 * FINE
const SAME = 3 * FINE
/** So near the one that stands out most it is that one. */
const NEAR = 4 * FINE

export function remainderOf({ re, im, squares }: Rest): Remainder {
  const line = lineOf(re, im)
  let [most, at, next] = [0, 0, 0]
  const valueAt = (delay: number): number => line[(delay + SIZE) % SIZE] ?? 0
  for (let delay = -REACH; delay <= REACH; delay += 1) {
    if (Math.abs(delay) < SAME || valueAt(delay) <= most) continue
    most = valueAt(delay)
    at = delay
  }
  for (let delay = -REACH; delay <= REACH; delay += 1) {
    if (Math.abs(delay) < SAME || Math.abs(delay - at) <= NEAR) continue
    next = Math.max(next, valueAt(delay))
  }
  return { z: zOf(most, squares), next: zOf(next, squares) }
}

function lineOf(re: Float64Array, im: Float64Array): Float64Array {
  const [r, m] = [new Float64Array(SIZE / 2 + 1), new Float64Array(SIZE / 2 + 1)]
  r.set(re, LOWEST_BIN)
  m.set(im, LOWEST_BIN)
  const all = new Float64Array(SIZE)
  FFT.inverse(r, m, all)
  // the inverse divides by the length, and counts each bin twice
  return all.map((value) => (value * SIZE) / 2)
}
