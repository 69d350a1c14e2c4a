import { CELL_BINS, CELL_SIZE, LOWEST_BIN } from './cells.ts'
import { createRealFft } from './fft.ts'
import { type Shift, type Stretch, zOf } from './stretches.ts'

/*
 * Looks for a source at a second place, moment by moment. In a scene there are moments in which one source is silent
 * and another is heard. They have a delay of their own and nothing at the first delay, and they recur. For one
 * programme in two rooms, other delays are reflections: never clearer than the sound that they reflect, and seldom the
 * same twice.
 */
export interface SecondPlace {
  /** How far a second delay stands out over the first, summed over the moments that have it; 0 for none. */
  readonly by: number
  /**
   * How similar the echoes around both delays are, 0…1. An announcement in a loop has two delays if the pauses of two
   * loops differ by milliseconds. But one loudspeaker has the same echoes at both delays, and two sources have
   * different ones.
   */
  readonly sameEchoes: number
}

/** Frames in a moment of 0.4 s. */
export const STRETCH_FRAMES = 12
const FINE = 2
const SIZE = FINE * CELL_SIZE
const FFT = createRealFft(SIZE)
/** Search range for delays, in half samples: 20 ms on each side. */
const REACH = 320
const MIDDLE = REACH
/** A delay this near to the first counts as the first: 0.25 ms. */
const SAME = 4
/** Delays that differ by no more than this count as one: 0.125 ms. */
const ALIKE = 2
/** Least score of a second delay, in standard deviations. Chance reaches it at some delay in one moment of fifty. */
const LEAST = 4.5
/**
 * Upper bound on the next best delay, as a share of the best. Repeating sound (a siren, the pitch of a voice) has an
 * equally good next delay.
 */
const NEXT = { share: 0.9, apart: 5 } as const

interface Moment {
  readonly delay: number
  readonly by: number
}

export function secondPlaceOf(stretches: readonly Stretch[], first: Pick<Shift, 'samples' | 'driftPpm'>): SecondPlace {
  const lines = stretches.map((stretch) => lineOf(stretch, first.samples + stretch.middle * first.driftPpm * 1e-6))
  const moments = lines.flatMap((line) => momentIn(line) ?? [])
  let [most, delay] = [0, 0]
  for (const { delay: asked } of moments) {
    const alike = moments.filter((other) => Math.abs(other.delay - asked) <= ALIKE)
    const by = alike.length < 2 ? 0 : alike.reduce((sum, one) => sum + one.by, 0)
    if (by > most) [most, delay] = [by, asked]
  }
  return { by: most, sameEchoes: most === 0 ? 0 : echoSimilarityAt(lines, delay) }
}

/**
 * How well the phases of one moment agree at each delay relative to the first, in standard deviations of unrelated
 * sound.
 */
function lineOf({ re, im, squares }: Stretch, first: number): Float64Array {
  const [r, m] = [new Float64Array(SIZE / 2 + 1), new Float64Array(SIZE / 2 + 1)]
  let sum = 0
  for (let k = 0; k < CELL_BINS; k += 1) {
    const angle = (2 * Math.PI * (k + LOWEST_BIN) * first) / CELL_SIZE
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [re[k] ?? 0, im[k] ?? 0]
    r[k + LOWEST_BIN] = x * cos - y * sin
    m[k + LOWEST_BIN] = x * sin + y * cos
    sum += squares[k] ?? 0
  }
  const all = new Float64Array(SIZE)
  FFT.inverse(r, m, all)
  // The inverse transform divides by the length, and counts each bin twice.
  return Float64Array.from({ length: 2 * REACH + 1 }, (_, i) =>
    zOf(((all[(i - MIDDLE + SIZE) % SIZE] ?? 0) * SIZE) / 2, sum),
  )
}

const mostNear = (line: Float64Array, delay: number, reach: number): number =>
  line.subarray(Math.max(0, MIDDLE + delay - reach), MIDDLE + delay + reach + 1).reduce((p, q) => Math.max(p, q), 0)

/** The clearest delay of a moment. Undefined if the first delay is clearer, or the next best nearly as clear. */
function momentIn(line: Float64Array): Moment | undefined {
  const isPeak = (at: number): boolean =>
    (line[at] ?? 0) > (line[at - 1] ?? 0) && (line[at] ?? 0) >= (line[at + 1] ?? 0)
  let top = -1
  for (let at = 1; at < 2 * REACH; at += 1) {
    if (Math.abs(at - MIDDLE) >= SAME && isPeak(at) && (line[at] ?? 0) > (line[top] ?? 0)) top = at
  }
  const own = line[top] ?? 0
  const by = own - mostNear(line, 0, 2)
  if (own < LEAST || by <= 0) return undefined
  const next = line.reduce(
    (most, value, at) =>
      Math.abs(at - top) > NEXT.apart && Math.abs(at - MIDDLE) >= SAME ? Math.max(most, value) : most,
    0,
  )
  return next <= NEXT.share * own ? { delay: top - MIDDLE, by } : undefined
}

/**
 * A moment belongs to one of two delays if that delay scores at least `z`, and more than `over` times as high as the
 * other.
 */
const CLEAR = { z: 4, over: 1.3 } as const
/**
 * If the two delays alternate this often, the sound is no loop. A loop restarts once while both record; a further
 * restart would end the second delay.
 */
const TURNS = 3
/**
 * The range of echoes compared on each side of a delay, in half samples: 6 ms. `OWN`: the surroundings of the delay
 * itself, which are left out.
 */
const ECHOES = 100
const OWN = 8

/** The correlation of the echoes around both delays, corrected for the loss due to noise. */
function echoSimilarityAt(lines: readonly Float64Array[], delay: number): number {
  const owners = lines.flatMap((line): { line: Float64Array; at: number }[] => {
    const [first, second] = [mostNear(line, 0, 1), mostNear(line, delay, 1)]
    if (first >= CLEAR.z && first > CLEAR.over * second) return [{ line, at: 0 }]
    return second >= CLEAR.z && second > CLEAR.over * first ? [{ line, at: delay }] : []
  })
  const turns = owners.filter(({ at }, n) => n > 0 && owners[n - 1]?.at !== at).length
  if (turns >= TURNS) return 0
  const echoesAt = (delay: number): Echoes =>
    echoesOf(
      owners.flatMap(({ line, at }) => (at === delay ? [line] : [])),
      delay,
    )
  return similarity(echoesAt(0), echoesAt(delay), delay)
}

interface Echoes {
  readonly sum: Float64Array
  readonly moments: number
}

function echoesOf(lines: readonly Float64Array[], at: number): Echoes {
  const sum = new Float64Array(2 * ECHOES + 1)
  for (const line of lines)
    for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + (line[MIDDLE + at + k - ECHOES] ?? 0)
  return { sum, moments: lines.length }
}

/** If less than this share of the energy is certain, noise hides the echoes, and they count as the same. */
const LEAST_CERTAIN = 0.4
/** Least number of moments for each of the two delays. With fewer, the echoes count as the same. */
const LEAST_MOMENTS = 2

function similarity(first: Echoes, second: Echoes, delay: number): number {
  if (Math.min(first.moments, second.moments) < LEAST_MOMENTS) return 1
  let [xx, yy, xy, count] = [0, 0, 0, 0]
  for (let k = -ECHOES; k <= ECHOES; k += 1) {
    if (Math.min(Math.abs(k), Math.abs(k - delay), Math.abs(k + delay)) < OWN) continue
    const [x, y] = [first.sum[k + ECHOES] ?? 0, second.sum[k + ECHOES] ?? 0]
    xx += x * x
    yy += y * y
    xy += x * y
    count += 1
  }
  // In noise alone, each moment adds 1 to the mean square.
  const certain = (squares: number, moments: number): number => Math.max(0, squares - count * moments)
  const scale = Math.sqrt(certain(xx, first.moments) * certain(yy, second.moments))
  return scale < LEAST_CERTAIN * Math.sqrt(xx * yy) || scale === 0 ? 1 : Math.max(0, Math.min(1, xy / scale))
}
