import { createFft } from './fft.ts'
import { SAMPLE_RATE } from './print.ts'
import { type Complex, crossCorrelate, FLAT_HZ, type Flat } from './whole-match.ts'

/*
 * Looks for a source at a second place. While one source of a scene is silent, another may be heard from elsewhere.
 * Whenever it is heard, the two recordings agree at a second delay, a few milliseconds from the first. If instead one
 * programme was played in two scenes, there is no second delay, because the other sounds of the two scenes differ.
 * Reflections have delays of their own, too, but are weaker than the sound that they reflect.
 */
const STRETCH = 0.4 * FLAT_HZ
/** Search range for the other delay, in values of `FLAT_HZ`: 40 ms, or 14 m of path. */
const REACH = 0.04 * FLAT_HZ
/** A delay this near to the first (2 ms, in values of `FLAT_HZ`) cannot be distinguished from it. */
const SAME = 4
const FFT = createFft(1024)
const ROOM = STRETCH + 2 * REACH
/**
 * `CHANCE`: the power that chance reaches in one of some 5,000 stretches. `OVER_FIRST`: the factor by which a second
 * delay must exceed the first.
 */
const CHANCE = 12
const OVER_FIRST = 1.2
/**
 * Upper bound on the power of the next best delay, as a share of the best. Repeating sound (a siren) has many equally
 * good delays.
 */
const NEXT = 0.75
/** Upper bound on the score of one stretch. */
const MOST_EACH = 40
const LIKE = 2

interface HeardDelay {
  /** Start of the stretch, as a number of samples at the rate `FLAT_HZ`. `delay` has the same unit. */
  readonly at: number
  readonly delay: number
  readonly by: number
}

/** Confidence that a source was heard at a second place; 0 for none. The threshold is `FAR` in `replay-signs.ts`. */
export function otherPlaceOf(a: Flat, b: Flat, shift: { readonly offset: number; readonly driftPpm: number }): number {
  const whole = Math.round((shift.offset * FLAT_HZ) / SAMPLE_RATE)
  const [start, end] = [Math.max(0, whole), Math.min(a.length, b.length + whole)]
  const heard: HeardDelay[] = []
  const firsts: number[] = []
  for (let at = start; at + STRETCH <= end; at += STRETCH / 2) {
    const power = powersNear(a, b, at, whole)
    const drift = Math.round((at - start) * shift.driftPpm * 1e-6)
    const found = power && otherDelayIn(power, drift)
    if (found !== undefined) heard.push({ at, ...found })
    else if (power && isFirst(power, drift)) firsts.push(at)
  }
  return heard.reduce((most, { delay }) => Math.max(most, confidence(heard, firsts, delay)), 0)
}

/**
 * Adds up the scores of the stretches that share a second delay. There must be two of them that do not overlap
 * (neighbours overlap by half). The first delay must also be heard between them, or both before and after them.
 * Otherwise the second delay may simply have replaced the first for good, as when a loop restarts after another pause.
 */
function confidence(heard: readonly HeardDelay[], firsts: readonly number[], delay: number): number {
  const alike = heard.filter((other) => Math.abs(other.delay - delay) <= LIKE)
  const [first, last] = [alike[0], alike[alike.length - 1]]
  if (first === undefined || last === undefined || last.at - first.at < STRETCH) return 0
  const isBetween = firsts.some((at) => at > first.at && at < last.at)
  const isAround = firsts.some((at) => at < first.at) && firsts.some((at) => at > last.at)
  if (!isBetween && !isAround) return 0
  return alike.reduce((sum, { by }) => sum + by, 0) / 2
}

const SINE = Float64Array.from({ length: STRETCH }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / STRETCH))

/** The power of one stretch at every delay of the range, relative to chance. Undefined if one of the two is silent. */
function powersNear(a: Flat, b: Flat, at: number, whole: number): Float64Array | undefined {
  const [x, y] = [emptyComplex(), emptyComplex()]
  let [ea, eb] = [0, 0]
  for (let i = 0; i < STRETCH; i += 1) {
    const re = (a.re[at + i] ?? 0) * (SINE[i] ?? 0)
    const im = (a.im[at + i] ?? 0) * (SINE[i] ?? 0)
    x.re[i + REACH] = re
    x.im[i + REACH] = im
    ea += re * re + im * im
  }
  for (let i = 0; i < ROOM; i += 1) {
    const re = b.re[at - whole - REACH + i] ?? 0
    const im = b.im[at - whole - REACH + i] ?? 0
    y.re[i] = re
    y.im[i] = im
    eb += re * re + im * im
  }
  if (ea === 0 || eb === 0) return undefined
  const { re, im } = crossCorrelate(FFT, x, y)
  return Float64Array.from({ length: 2 * REACH + 1 }, (_, k) => {
    const i = (k - REACH + FFT.size) % FFT.size
    return (((re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2) * ROOM) / (ea * eb)
  })
}

const emptyComplex = (): Complex => ({ re: new Float64Array(FFT.size), im: new Float64Array(FFT.size) })

const mainIn = (power: Float64Array, middle: number): number =>
  power.subarray(middle - 2, middle + 3).reduce((most, value) => Math.max(most, value), 0)

/** Whether the first delay is clearly the best in this stretch. */
function isFirst(power: Float64Array, drift: number): boolean {
  const main = mainIn(power, REACH + drift)
  return main >= CHANCE && power.every((value, k) => Math.abs(k - REACH - drift) < SAME || value * OVER_FIRST < main)
}

/** A delay, other than the first, that exceeds both chance and the first. Undefined if there is none. */
function otherDelayIn(power: Float64Array, drift: number): Omit<HeardDelay, 'at'> | undefined {
  const middle = REACH + drift
  const isBeside = (k: number): boolean => Math.abs(k - middle) >= SAME
  const most = (wanted: (k: number) => boolean): number =>
    power.reduce((best, value, k) => (wanted(k) && (best < 0 || value > (power[best] ?? 0)) ? k : best), -1)
  const top = most(isBeside)
  const main = mainIn(power, middle)
  const next = power[most((k) => isBeside(k) && Math.abs(k - top) > 7)] ?? 0
  const own = power[top] ?? 0
  const by = Math.min(MOST_EACH, own - OVER_FIRST * main - CHANCE)
  return by > 0 && next <= NEXT * own ? { delay: top - middle, by } : undefined
}
