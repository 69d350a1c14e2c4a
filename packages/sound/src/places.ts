import type { Cells } from './cells.ts'
import { type SecondPlace, STRETCH_FRAMES, secondPlaceOf } from './second-place.ts'
import { bestShift, type Shift, type Stretch, stretchesOf } from './stretches.ts'

/** How many places the common sound came from. A scene has sources at many places; a loudspeaker stays at one. */
export interface Places {
  /** The number of stretches of about 0.4 s that agree clearly on their own. */
  readonly strong: number
  readonly second: SecondPlace
}

const STRONG_Z = 5
const REACH = 32

export interface Aligned {
  readonly a: Cells
  readonly b: Cells
  readonly frames: number
  readonly shift: Shift
}

export function placesOf({ a, b, frames, shift }: Aligned): Places {
  const stretches = stretchesOf({ a, b, fromA: 0, fromB: 0, frames }, STRETCH_FRAMES)
  const isStrong = (stretch: Stretch): boolean =>
    bestShift([{ ...stretch, middle: 0 }], { fine: 4, centre: 0, reach: REACH }).z >= STRONG_Z
  return { strong: stretches.filter(isStrong).length, second: secondPlaceOf(stretches, shift) }
}
