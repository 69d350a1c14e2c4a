import { BLOCK_BINS, BLOCK_FRAMES, blockOf, isKnown, turnsBy } from './blocks.ts'
import { CELL_BINS, CELL_HOP, type Cells } from './cells.ts'
import { addRest, emptyRest, type Remainder, remainderOf } from './remainder.ts'
import { type SecondPlace, STRETCH_FRAMES, secondPlaceOf } from './second-place.ts'
import { bestShift, type Shift, type Stretch, stretchesOf } from './stretches.ts'

/**
 * From where the common sound came. A scene sounds from many places, so that the delay between two recorders wanders by
 * parts of a millisecond from one moment to the next. A loudspeaker stays where it is: what two rooms have in common when
 * the same broadcast plays in both has one delay, to a sample, while what is loud beside it has nothing in common.
 */
export interface Places {
  /** Stretches of about 0.4 s that agree clearly by themselves. */
  readonly strong: number
  readonly second: SecondPlace
  /** Of what stands out of the noise in a recording, the share of which the other knows nothing: the lesser of the two, 0…1. */
  readonly unexplained: number
  readonly remainder: Remainder
}

const STRONG_Z = 5
const REACH = 32

export interface Aligned {
  readonly a: Cells
  readonly b: Cells
  readonly frames: number
  readonly shift: Shift
}

export function placesOf(aligned: Aligned): Places {
  const { a, b, frames } = aligned
  const stretches = stretchesOf({ a, b, fromA: 0, fromB: 0, frames }, STRETCH_FRAMES)
  const isStrong = (stretch: Stretch): boolean =>
    bestShift([{ ...stretch, middle: 0 }], { fine: 4, centre: 0, reach: REACH }).z >= STRONG_Z
  return { strong: stretches.filter(isStrong).length, second: secondPlaceOf(aligned), ...leftIn(aligned) }
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
