import { hann } from './bands.ts'
import { createRealFft } from './fft.ts'

/*
 * Cells (frame × bin) of a short-time spectrum. Each has a phase and a weight. The weight says how surely the cell
 * holds more than the recording's own steady noise. Lines that stand far above their surroundings (sirens, alarms, hum)
 * get weight 0, because repeating sound fits at many offsets.
 */
export const CELL_SIZE = 512
export const CELL_HOP = 256
const LOWEST = 13 // 200 Hz
const HIGHEST = 231 // 3,600 Hz
export const CELL_BINS = HIGHEST - LOWEST
export const LOWEST_BIN = LOWEST

export interface Cells {
  readonly frames: number
  /** Unit phase times weight: `re[frame * CELL_BINS + bin]`. */
  readonly re: Float32Array
  readonly im: Float32Array
  readonly weight: Float32Array
}

const AROUND = 16
/**
 * A spectral line has at least this many times the power of its surroundings. That is the geometric mean of the power
 * of the 250 Hz on each side.
 */
const LINE = 60
const FLOOR = 4000

const fft = createRealFft(CELL_SIZE)
const window = hann(CELL_SIZE)

/** The mean power of each bin's steady noise, estimated from the 25 % quantile (`QUIET`) of its power over the frames. */
export function noiseOf(samples: Int16Array, from: number, frames: number): Float64Array {
  const step = Math.max(1, Math.floor(frames / 150))
  const count = Math.max(1, Math.floor(frames / step))
  const powers = Array.from({ length: CELL_BINS }, () => new Float64Array(count))
  const power = new Float64Array(CELL_BINS)
  for (let n = 0; n < count; n += 1) {
    transform(samples, from + n * step * CELL_HOP)
    powersInto(power)
    for (let k = 0; k < CELL_BINS; k += 1) {
      const list = powers[k]
      if (list !== undefined) list[n] = power[k] ?? 0
    }
  }
  const low = Float64Array.from(powers, (list) => list.sort()[Math.floor(count * QUIET)] ?? 0)
  // The power of noise is distributed exponentially: if its mean is 1, its quantile `QUIET` is -ln(1 - QUIET).
  return low.map((_, k) => FLOOR + meanAround(low, k) / -Math.log(1 - QUIET))
}

const QUIET = 0.25

function meanAround(values: Float64Array, k: number): number {
  let [sum, count] = [0, 0]
  for (let i = Math.max(0, k - 2); i <= Math.min(values.length - 1, k + 2); i += 1) {
    sum += values[i] ?? 0
    count += 1
  }
  return sum / count
}

const frameBuffer = new Float64Array(CELL_SIZE)
const binRe = new Float64Array(CELL_SIZE / 2 + 1)
const binIm = new Float64Array(CELL_SIZE / 2 + 1)

function transform(samples: Int16Array, from: number): void {
  for (let i = 0; i < CELL_SIZE; i += 1) frameBuffer[i] = (samples[from + i] ?? 0) * (window[i] ?? 0)
  fft.forward(frameBuffer, binRe, binIm)
}

function powersInto(power: Float64Array): void {
  for (let k = 0; k < CELL_BINS; k += 1) power[k] = (binRe[k + LOWEST] ?? 0) ** 2 + (binIm[k + LOWEST] ?? 0) ** 2
}

export interface CellPlan {
  readonly samples: Int16Array
  /** The sample at which the first frame begins. */
  readonly from: number
  readonly frames: number
  readonly noise: Float64Array
}

export function cellsOf({ samples, from, frames, noise }: CellPlan): Cells {
  const cells = {
    frames,
    re: new Float32Array(frames * CELL_BINS),
    im: new Float32Array(frames * CELL_BINS),
    weight: new Float32Array(frames * CELL_BINS),
  }
  const power = new Float64Array(CELL_BINS)
  const weight = new Float64Array(CELL_BINS)
  for (let n = 0; n < frames; n += 1) {
    transform(samples, from + n * CELL_HOP)
    powersInto(power)
    weigh(power, noise, weight)
    putFrame(cells, n * CELL_BINS, power, weight)
  }
  return cells
}

function putFrame(cells: Cells, at: number, power: Float64Array, weight: Float64Array): void {
  for (let k = 0; k < CELL_BINS; k += 1) {
    const w = weight[k] ?? 0
    if (w <= 0) continue
    const by = w / Math.sqrt(power[k] ?? 1)
    cells.re[at + k] = (binRe[k + LOWEST] ?? 0) * by
    cells.im[at + k] = (binIm[k + LOWEST] ?? 0) * by
    cells.weight[at + k] = w
  }
}

const logs = new Float64Array(CELL_BINS + 1)

function weigh(power: Float64Array, noise: Float64Array, weight: Float64Array): void {
  for (let k = 0; k < CELL_BINS; k += 1) {
    weight[k] = Math.max(0, 1 - (ABOVE_NOISE * (noise[k] ?? 0)) / ((power[k] ?? 0) + 1))
  }
  maskLines(power, weight)
}

/** Sets the weight of spectral lines to 0. */
export function maskLines(power: Float64Array, weight: Float64Array): void {
  for (let k = 0; k < CELL_BINS; k += 1) logs[k + 1] = (logs[k] ?? 0) + Math.log((power[k] ?? 0) + FLOOR)
  for (let k = 0; k < CELL_BINS; k += 1) {
    const [low, high] = [Math.max(0, k - AROUND), Math.min(CELL_BINS, k + AROUND + 1)]
    const around = ((logs[high] ?? 0) - (logs[low] ?? 0)) / (high - low)
    const isLine = (logs[k + 1] ?? 0) - (logs[k] ?? 0) - around >= LOG_LINE
    if (isLine) weight.fill(0, Math.max(0, k - LINE_REACH), k + LINE_REACH + 1)
  }
}

/**
 * A cell counts from this multiple of the noise on. Noise alone exceeds it in one cell of five, and then gets little
 * weight.
 */
const ABOVE_NOISE = 1.5
const LOG_LINE = Math.log(LINE)
/** A Hann window spreads a line over this many bins. */
const LINE_REACH = 3
