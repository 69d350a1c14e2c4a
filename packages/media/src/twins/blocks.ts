import { drawnLines } from './drawn-lines.ts'
import { type Drift, driftAt } from './drift.ts'
import type { Lattice } from './lattice.ts'
import { type Tone, toneOf } from './tone.ts'

/** The result for one block. `plain`: it has too little texture to be alike or unlike. */
export type BlockState = 'alike' | 'unlike' | 'plain'

export interface Block {
  readonly column: number
  readonly row: number
  readonly state: BlockState
  /** True if the block is lighter or darker than the other blocks predict, as under a bar. */
  readonly isOff: boolean
  readonly inner: Patch
  readonly outer: Patch
  /** Displacement from where the block would be in a copy. */
  readonly drift: Drift | undefined
  /** Residual in levels, after means and slopes are subtracted. */
  readonly apart: number
  /** Correlation after a plane is subtracted. Without that, a smooth sky would correlate with every other sky. */
  readonly correlation: number
}

/** The pixels of one block in one of the pictures. */
export interface Patch {
  readonly mean: number
  /** Standard deviation without mean and slopes. */
  readonly texture: number
}

export interface Blocks {
  readonly columns: number
  readonly rows: number
  readonly list: readonly Block[]
  /**
   * For each row of cells, whether a bar covers it: the row is uniform in one of the two pictures, or darker or lighter
   * throughout.
   */
  readonly drawnLines: readonly boolean[]
  /** Gain and offset that brought both pictures to the same brightness. */
  readonly tone: Tone
}

/** The distance in cells between rows of blocks, and the side of a block. */
export const BLOCK = { step: 3, side: 6 } as const

const { side: SIDE, step: STEP } = BLOCK
/** Texture below this, in levels of luminance, is codec noise. */
const TEXTURE = 1.8
const ALIKE = 0.88
/**
 * Texture, in levels, that one picture may have and the other not, without the block counting as unlike, whatever its
 * correlation. Strong recompression does that much.
 */
const RESIDUE = 3
const OFF = 10
const FAR_OFF = 26

/** Blocks of 6 × 6 cells, each overlapping its neighbours by half. */
export function blocksOf(lattice: Lattice): Blocks {
  const columns = Math.max(0, Math.floor((lattice.columns - SIDE) / STEP) + 1)
  const rows = Math.max(0, Math.floor((lattice.rows - SIDE) / STEP) + 1)
  const tone = toneOf(lattice.inner, lattice.outer)
  const seen = { ...lattice, inner: toned(lattice, tone) }
  const list: Block[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const block = measured(seen, column * STEP, row * STEP)
      const isOff = Math.abs(block.inner.mean - block.outer.mean) > OFF + lenience(block)
      const drift = driftAt(seen, { x: column * STEP, y: row * STEP, side: SIDE })
      list.push({ column, row, state: stateOf(block), isOff, drift, ...block })
    }
  return { columns, rows, list, drawnLines: drawnLines(seen), tone }
}

/**
 * Adapts the inner picture to the outer one's brightness by one gain and offset for all cells, clipped at the outer
 * picture's darkest and brightest values. `tone` is the one on which most cells agree, so a caption does not influence
 * it.
 */
function toned({ inner, outer }: Lattice, tone: Tone): Float64Array {
  const [low, high] = [Math.min(...outer), Math.max(...outer)]
  return inner.map((value) => Math.min(high, Math.max(low, tone.gain * value + tone.offset)))
}

interface Measured {
  readonly inner: Patch
  readonly outer: Patch
  readonly apart: number
  readonly correlation: number
}

function measured({ columns, inner, outer }: Lattice, x: number, y: number): Measured {
  const a = flattened(inner, columns, x + y * columns)
  const b = flattened(outer, columns, x + y * columns)
  let [aa, bb, ab, dd] = [0, 0, 0, 0]
  for (let i = 0; i < a.rest.length; i += 1) {
    const [u, v] = [a.rest[i] ?? 0, b.rest[i] ?? 0]
    dd += (u - v) ** 2
    aa += u * u
    bb += v * v
    ab += u * v
  }
  const n = SIDE * SIDE
  return {
    inner: { mean: a.mean, texture: Math.sqrt(aa / n) },
    outer: { mean: b.mean, texture: Math.sqrt(bb / n) },
    apart: Math.sqrt(dd / n),
    correlation: ab / (Math.sqrt(aa * bb) + 1e-9),
  }
}

/** Subtracts mean and slopes from a block. */
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

/** Additional tolerance near white: channels clip one by one there, so a brighter copy differs more. */
const lenience = ({ inner, outer }: Measured): number => Math.max(0, Math.max(inner.mean, outer.mean) - 205) * 0.2

function stateOf(seen: Measured): BlockState {
  const { inner, outer, correlation } = seen
  const isEven = outer.texture > 0.4 * inner.texture && inner.texture > 0.4 * outer.texture
  const isTextured = Math.max(inner.texture, outer.texture) >= TEXTURE
  if (isTextured && isEven && correlation >= ALIKE) return 'alike'
  const shared = Math.max(0, correlation) * Math.min(inner.texture * 1.6, outer.texture)
  const residue = Math.sqrt(Math.max(0, outer.texture ** 2 - shared ** 2))
  const lost = Math.max(residue, inner.texture * 0.6 - outer.texture)
  const isFar = Math.abs(inner.mean - outer.mean) > FAR_OFF + 2 * lenience(seen)
  return lost > RESIDUE + lenience(seen) || isFar ? 'unlike' : 'plain'
}
