import { CELL_BINS, CELL_SIZE, type Cells, LOWEST_BIN } from './cells.ts'

/** Blocks of cells, 0.4 s by 690 Hz, in which two aligned recordings are asked whether they hear the same. */
export const BLOCK_FRAMES = 12
export const BLOCK_BINS = 44
/** Mean cosine of a block that the other recording knows too; of unrelated sound it is below 0.1. */
const KNOWN = 0.15

export interface Turns {
  readonly cos: Float64Array
  readonly sin: Float64Array
}

/** By which the phases of a and b differ where b is so many samples late. */
export function turnsBy(samples: number): Turns {
  const angle = (_: number, k: number): number => (2 * Math.PI * (k + LOWEST_BIN) * samples) / CELL_SIZE
  const angles = new Float64Array(CELL_BINS).map(angle)
  return { cos: angles.map(Math.cos), sin: angles.map(Math.sin) }
}

export interface Compared {
  readonly a: Cells
  readonly b: Cells
  readonly turns: Turns
}

export interface Block {
  readonly a: number
  readonly b: number
  readonly agreed: number
  readonly weight: number
}

export function blockOf({ a, b, turns }: Compared, from: number, low: number): Block {
  const block = { a: 0, b: 0, agreed: 0, weight: 0 }
  const high = Math.min(CELL_BINS, low + BLOCK_BINS)
  for (let n = from; n < from + BLOCK_FRAMES; n += 1) {
    for (let k = low; k < high; k += 1) addCell(block, { a, b, turns }, n * CELL_BINS + k)
  }
  return block
}

function addCell(block: { -readonly [Name in keyof Block]: number }, { a, b, turns }: Compared, at: number): void {
  const wa = a.weight[at] ?? 0
  const wb = b.weight[at] ?? 0
  block.a += wa
  block.b += wb
  if (wa === 0 || wb === 0) return
  const ar = a.re[at] ?? 0
  const ai = a.im[at] ?? 0
  const br = b.re[at] ?? 0
  const bi = b.im[at] ?? 0
  const k = at % CELL_BINS
  block.agreed += (ar * br + ai * bi) * (turns.cos[k] ?? 0) - (ai * br - ar * bi) * (turns.sin[k] ?? 0)
  block.weight += wa * wb
}

export const isKnown = ({ agreed, weight }: Block): boolean => weight > 0 && agreed / weight >= KNOWN
