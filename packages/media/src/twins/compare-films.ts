import { bitsOf, deviation, type FilmPrint, type FilmSample, isPlain } from './film.ts'
import { bitsApart, type HashBits } from './film-words.ts'
import { TURNS, type Turn, turned } from './plane.ts'

/** Why two films count as the same. */
export interface FilmLikeness {
  /** Median Hamming distance between the hashes of aligned frames, out of 64 bits. */
  readonly distance: number
  /** Share of aligned frames that are alike, among those with contrast. */
  readonly share: number
  readonly frames: number
  /** Correlation of the changes over time. A second film of the same scene does not have it. */
  readonly motion: number
  /** Time in the second film minus time in the first. */
  readonly offsetMs: number
  readonly quarters: number
  readonly mirrored: boolean
}

const NEAR_HASH = 11
const OFFSET_STEP = 250
const LEAST_FRAMES = 6
/** Minimum overlap, as a share of the shorter film. */
const LEAST_OVERLAP = 0.6
const LEAST_SHARE = 0.85
const FRAME_ALIKE = 0.9
const LEAST_MOTION = 0.75
/**
 * Minimum change over time, in levels of luminance. With less, a still camera filmed a still scene, which proves
 * nothing.
 */
const STILL_BELOW = 1.6

interface Seen {
  readonly atMs: number
  readonly bits: HashBits
  readonly values: Float64Array
  readonly isPlain: boolean
}

/** The likeness, if one film is a copy or a part of the other. Undefined if that is not proven. */
export function compareFilms(a: FilmPrint, b: FilmPrint): FilmLikeness | undefined {
  const theirs = b.samples.map((sample) => seenOf(sample, TURNS[0]))
  for (const turn of TURNS) {
    const ours = a.samples.map((sample) => seenOf(sample, turn))
    for (const offsetMs of offsets(ours, theirs)) {
      const found = judged(ours, theirs, offsetMs)
      if (found) return { ...found, quarters: turn.quarters, mirrored: turn.mirrored }
    }
  }
  return undefined
}

function seenOf(sample: FilmSample, turn: Turn | undefined): Seen {
  const grid = turn ? turned(sample.grid, turn) : sample.grid
  return { atMs: sample.atMs, bits: bitsOf(grid), values: levelled(grid.data), isPlain: isPlain(sample) }
}

/**
 * Removes the mean and normalises the contrast of a frame. Otherwise two films of one explosion would agree, because
 * both record the same flash.
 */
function levelled(data: Uint8Array): Float64Array {
  let sum = 0
  for (const value of data) sum += value
  const mean = sum / data.length
  const contrast = 40 / Math.max(6, deviation(data))
  return Float64Array.from(data, (value) => (value - mean) * contrast)
}

/** The three time offsets with the most pairs of similar frames. */
function offsets(ours: readonly Seen[], theirs: readonly Seen[]): readonly number[] {
  const votes = new Map<number, number>()
  for (const one of ours) {
    if (one.isPlain) continue
    for (const other of theirs) {
      if (other.isPlain || bitsApart(one.bits, other.bits) > NEAR_HASH) continue
      const bucket = Math.round((other.atMs - one.atMs) / OFFSET_STEP)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  const near = (bucket: number): number =>
    (votes.get(bucket) ?? 0) + 0.5 * ((votes.get(bucket - 1) ?? 0) + (votes.get(bucket + 1) ?? 0))
  return [...votes.keys()]
    .filter((bucket) => near(bucket) >= 3)
    .sort((x, y) => near(y) - near(x))
    .slice(0, 3)
    .map((bucket) => bucket * OFFSET_STEP)
}

interface Aligned {
  readonly a: Seen
  readonly b: Seen
}

function judged(
  ours: readonly Seen[],
  theirs: readonly Seen[],
  offsetMs: number,
): Omit<FilmLikeness, 'quarters' | 'mirrored'> | undefined {
  const pairs = aligned(ours, theirs, offsetMs).filter(({ a, b }) => !(a.isPlain && b.isPlain))
  const shorter = Math.min(telling(ours), telling(theirs))
  if (pairs.length < LEAST_FRAMES || pairs.length < LEAST_OVERLAP * shorter) return undefined
  const alike = pairs.filter(({ a, b }) => correlation(a.values, b.values) >= FRAME_ALIKE)
  const share = alike.length / pairs.length
  if (share < LEAST_SHARE) return undefined
  const motion = motionOf(pairs)
  if (motion === undefined || motion < LEAST_MOTION) return undefined
  const apart = pairs.map(({ a, b }) => bitsApart(a.bits, b.bits)).sort((x, y) => x - y)
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return {
    distance: apart[apart.length >> 1] ?? 0,
    share: round(share),
    frames: alike.length,
    motion: round(motion),
    offsetMs,
  }
}

const telling = (film: readonly Seen[]): number => film.filter((seen) => !seen.isPlain).length

/** Pairs each frame of the film that has fewer frames with the nearest frame of the other. */
function aligned(ours: readonly Seen[], theirs: readonly Seen[], offsetMs: number): readonly Aligned[] {
  const swaps = ours.length > theirs.length
  const [few, many, by] = swaps ? [theirs, ours, -offsetMs] : [ours, theirs, offsetMs]
  return few.flatMap((one) => {
    const at = one.atMs + by
    let nearest: Seen | undefined
    for (const other of many)
      if (nearest === undefined || Math.abs(other.atMs - at) < Math.abs(nearest.atMs - at)) nearest = other
    if (nearest === undefined || Math.abs(nearest.atMs - at) > OFFSET_STEP + 10) return []
    return [swaps ? { a: nearest, b: one } : { a: one, b: nearest }]
  })
}

function correlation(a: Float64Array, b: Float64Array): number {
  let [aa, bb, ab] = [1e-9, 1e-9, 0]
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    aa += x * x
    bb += y * y
    ab += x * y
  }
  return ab / Math.sqrt(aa * bb)
}

/** Correlates the changes of both films, cell by cell, around their mean pictures. Undefined if nothing moves. */
function motionOf(pairs: readonly Aligned[]): number | undefined {
  const [meanA, meanB] = [meanPicture(pairs.map(({ a }) => a)), meanPicture(pairs.map(({ b }) => b))]
  let [aa, bb, ab, n] = [0, 0, 0, 0]
  for (const { a, b } of pairs)
    for (let i = 0; i < a.values.length; i += 1) {
      const x = (a.values[i] ?? 0) - (meanA[i] ?? 0)
      const y = (b.values[i] ?? 0) - (meanB[i] ?? 0)
      aa += x * x
      bb += y * y
      ab += x * y
      n += 1
    }
  if (Math.sqrt(Math.min(aa, bb) / Math.max(1, n)) < STILL_BELOW) return undefined
  return ab / Math.sqrt(aa * bb)
}

function meanPicture(film: readonly Seen[]): Float64Array {
  const mean = new Float64Array(film[0]?.values.length ?? 0)
  for (const { values } of film)
    for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (values[i] ?? 0) / film.length
  return mean
}
