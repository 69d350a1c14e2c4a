import type { Lattice } from './lattice.ts'
import { lineFit, middle } from './refine.ts'

/** What one block of the picture says of the likeness. `plain`: nothing to see there in either; `blown`: cut off at white or black. */
export type BlockState = 'alike' | 'unlike' | 'plain' | 'blown'

export interface Block {
  readonly column: number
  readonly row: number
  readonly state: BlockState
  /** Correlation of what is left after a plane is taken away: a smooth sky correlates with every other sky. */
  readonly correlation: number
}

export interface Blocks {
  readonly columns: number
  readonly rows: number
  readonly list: readonly Block[]
}

const SIDE = 6
const STEP = 3
/** Levels of luminance below which texture is noise. */
const TEXTURE = 1.8
const ALIKE = 0.88
const WHITE = 250
const BLACK = 5

/** Blocks of 6 × 6 cells, each overlapping its neighbours by half. */
export function blocksOf(lattice: Lattice): Blocks {
  const columns = Math.max(0, Math.floor((lattice.columns - SIDE) / STEP) + 1)
  const rows = Math.max(0, Math.floor((lattice.rows - SIDE) / STEP) + 1)
  const tone = toneOf(lattice)
  const list: Block[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const seen = measured(lattice, column * STEP, row * STEP)
      list.push({ column, row, state: stateOf(seen, tone), correlation: seen.correlation })
    }
  return { columns, rows, list }
}

interface Tone {
  readonly gain: number
  readonly offset: number
}

/** One gain and offset for all: the middle of the cells decides, not a caption. */
function toneOf({ inner, outer }: Lattice): Tone {
  let weights = new Float64Array(inner.length).fill(1)
  let tone = { gain: 1, offset: 0 }
  for (let round = 0; round < 4; round += 1) {
    tone = lineFit(inner, outer, weights)
    const { gain, offset } = tone
    const off = Float64Array.from(inner, (value, i) => Math.abs((outer[i] ?? 0) - gain * value - offset))
    const typical = middle(off) + 0.5
    weights = off.map((value) => 1 / (1 + (value / (2 * typical)) ** 2))
  }
  return tone
}

interface Measured {
  readonly meanInner: number
  readonly meanOuter: number
  /** Standard deviations after the plane is taken away. */
  readonly textureInner: number
  readonly textureOuter: number
  readonly correlation: number
}

function measured({ columns, inner, outer }: Lattice, x: number, y: number): Measured {
  const a = flattened(inner, columns, x + y * columns)
  const b = flattened(outer, columns, x + y * columns)
  let [aa, bb, ab] = [0, 0, 0]
  for (let i = 0; i < a.rest.length; i += 1) {
    const [u, v] = [a.rest[i] ?? 0, b.rest[i] ?? 0]
    aa += u * u
    bb += v * v
    ab += u * v
  }
  const n = SIDE * SIDE
  return {
    meanInner: a.mean,
    meanOuter: b.mean,
    textureInner: Math.sqrt(aa / n),
    textureOuter: Math.sqrt(bb / n),
    correlation: ab / (Math.sqrt(aa * bb) + 1e-9),
  }
}

/** The block without its mean and slopes. */
function flattened(values: Float64Array, stride: number, at: number): { mean: number; rest: Float64Array } {
  const half = (SIDE - 1) / 2
  const rest = new Float64Array(SIDE * SIDE)
  let [sum, sx, sy, ss] = [0, 0, 0, 0]
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const value = values[at + y * stride + x] ?? 0
      rest[y * SIDE + x] = value
      sum += value
      sx += value * (x - half)
      sy += value * (y - half)
      ss += (x - half) ** 2
    }
  const mean = sum / rest.length
  for (let i = 0; i < rest.length; i += 1) {
    const [x, y] = [(i % SIDE) - half, Math.floor(i / SIDE) - half]
    rest[i] = (rest[i] ?? 0) - mean - (x * sx + y * sy) / ss
  }
  return { mean, rest }
}

function stateOf(seen: Measured, { gain, offset }: Tone): BlockState {
  const expected = seen.textureInner * Math.abs(gain)
  const most = Math.max(expected, seen.textureOuter)
  const isBlown = (mean: number): boolean => mean >= WHITE || mean <= BLACK
  const wanted = gain * seen.meanInner + offset
  if (isBlown(seen.meanInner) || isBlown(seen.meanOuter))
    return Math.abs(wanted - seen.meanOuter) < 40 ? 'blown' : 'unlike'
  if (most < TEXTURE) return Math.abs(wanted - seen.meanOuter) <= 14 ? 'plain' : 'unlike'
  const faint = most < 2 * TEXTURE
  const isAlike =
    seen.correlation >= (faint ? ALIKE - 0.2 : ALIKE) &&
    seen.textureOuter > 0.45 * expected &&
    expected > 0.45 * seen.textureOuter
  return isAlike ? 'alike' : 'unlike'
}
