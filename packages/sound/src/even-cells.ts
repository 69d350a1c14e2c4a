import { hann } from './bands.ts'
import { CELL_BINS, CELL_HOP, CELL_SIZE, type Cells, LOWEST_BIN, maskLines } from './cells.ts'
import { createRealFft } from './fft.ts'

/*
 * Cells with equal weights, however faint they are. Only spectral lines get no weight. The cells include the murmur of
 * a crowd, which `cells.ts` discards as steady noise. Both recordings hold the same murmur. It lasts and never repeats,
 * so it fits at one offset only.
 */
export interface EvenCells extends Cells {
  /** ln of the power, which separates the loud and quiet cells of a bin. */
  readonly loud: Float32Array
}

/** The power of the faintest sound that 16-bit samples can express. Fainter cells are ignored. */
const LEAST_POWER = 400

const fft = createRealFft(CELL_SIZE)
const window = hann(CELL_SIZE)
const frameBuffer = new Float64Array(CELL_SIZE)
const binRe = new Float64Array(CELL_SIZE / 2 + 1)
const binIm = new Float64Array(CELL_SIZE / 2 + 1)
const power = new Float64Array(CELL_BINS)
const weight = new Float64Array(CELL_BINS)

export function evenCellsOf(samples: Int16Array, from: number, frames: number): EvenCells {
  const cells = {
    frames,
    re: new Float32Array(frames * CELL_BINS),
    im: new Float32Array(frames * CELL_BINS),
    weight: new Float32Array(frames * CELL_BINS),
    loud: new Float32Array(frames * CELL_BINS),
  }
  for (let n = 0; n < frames; n += 1) {
    const start = from + n * CELL_HOP
    for (let i = 0; i < CELL_SIZE; i += 1) frameBuffer[i] = (samples[start + i] ?? 0) * (window[i] ?? 0)
    fft.forward(frameBuffer, binRe, binIm)
    putFrame(cells, n * CELL_BINS)
  }
  return cells
}

function putFrame(cells: EvenCells, at: number): void {
  for (let k = 0; k < CELL_BINS; k += 1)
    power[k] = (binRe[k + LOWEST_BIN] ?? 0) ** 2 + (binIm[k + LOWEST_BIN] ?? 0) ** 2
  weight.fill(1)
  maskLines(power, weight)
  for (let k = 0; k < CELL_BINS; k += 1) {
    const own = power[k] ?? 0
    cells.loud[at + k] = Math.log(own + 1)
    if (own < LEAST_POWER || weight[k] === 0) continue
    const by = 1 / Math.sqrt(own)
    cells.re[at + k] = (binRe[k + LOWEST_BIN] ?? 0) * by
    cells.im[at + k] = (binIm[k + LOWEST_BIN] ?? 0) * by
    cells.weight[at + k] = 1
  }
}
