import { BLOCK_BINS, BLOCK_FRAMES, blockOf, isKnown, turnsBy } from './blocks.ts'
import { CELL_BINS, CELL_HOP, type Cells } from './cells.ts'
import { addRest, emptyRest, type Remainder, remainderOf } from './remainder.ts'
import { bestShift, type Shift, stretchesOf } from './stretches.ts'

/**
 * From where the common sound came. A scene sounds from many places, so that the delay between two recorders wanders by
 * parts of a millisecond from one moment to the next. A loudspeaker stays where it is: what two rooms have in common when
 * the same broadcast plays in both has one delay, to a sample, while what is loud beside it has nothing in common.
 */
export interface Places {
  /** Stretches of about 0.4 s that agree clearly by themselves. */
  readonly strong: number
  /** Of these the share whose own delay differs from that of most, and is the delay of another such stretch, too. */
  readonly wandering: number
  /** Of what stands out of the noise in a recording, the share of which the other knows nothing: the lesser of the two, 0…1. */
  readonly unexplained: number
  readonly remainder: Remainder
}

const STRETCH_FRAMES = 12
const STRONG_Z = 5
/** Samples: 0.2 ms, 7 cm of way. A stretch of that score is sure to a third of it. */
const ANOTHER_PLACE = 1.6
/** One that speaks again does so from the same place; reflections and chance have another delay each time. */
const ALIKE = 0.8
const REACH = 32

export interface Aligned {
  readonly a: Cells
  readonly b: Cells
  readonly frames: number
  readonly shift: Shift
}

export function placesOf(aligned: Aligned): Places {
  const { a, b, frames, shift } = aligned
  const stretches = stretchesOf({ a, b, fromA: 0, fromB: 0, frames }, STRETCH_FRAMES)
  const delays: number[] = []
  for (const stretch of stretches) {
    const own = bestShift([{ ...stretch, middle: 0 }], { fine: 4, centre: 0, reach: REACH })
    if (own.z >= STRONG_Z) delays.push(own.samples - stretch.middle * shift.driftPpm * 1e-6)
  }
  const sorted = [...delays].sort((p, q) => p - q)
  const middle = sorted[sorted.length >> 1] ?? 0
  const elsewhere = delays.filter((delay) => Math.abs(delay - middle) > ANOTHER_PLACE)
  const isAlike = (delay: number, other: number): boolean => Math.abs(other - delay) <= ALIKE
  const wandering = elsewhere.filter((delay, n) =>
    elsewhere.some((other, m) => m !== n && isAlike(delay, other)),
  ).length
  return {
    strong: delays.length,
    wandering: delays.length === 0 ? 0 : wandering / delays.length,
    ...leftIn(aligned),
  }
}

/** What the delay of the whole does not explain, and whether that has a delay of its own. */
function leftIn({ a, b, frames, shift }: Aligned): Pick<Places, 'unexplained' | 'remainder'> {
  const sums = { a: 0, b: 0, unknownA: 0, unknownB: 0 }
  const rest = emptyRest()
  for (let from = 0; from + BLOCK_FRAMES <= frames; from += BLOCK_FRAMES) {
    const turns = turnsBy(shift.samples + (from + BLOCK_FRAMES / 2) * CELL_HOP * shift.driftPpm * 1e-6)
    for (let low = 0; low < CELL_BINS; low += BLOCK_BINS) {
      const block = blockOf({ a, b, turns }, from, low)
      sums.a += block.a
      sums.b += block.b
      if (isKnown(block)) continue
      sums.unknownA += block.a
      sums.unknownB += block.b
      addRest(rest, { a, b, turns }, { from, low })
    }
  }
  const unexplained = Math.min(sums.a === 0 ? 0 : sums.unknownA / sums.a, sums.b === 0 ? 0 : sums.unknownB / sums.b)
  return { unexplained, remainder: remainderOf(rest) }
}
