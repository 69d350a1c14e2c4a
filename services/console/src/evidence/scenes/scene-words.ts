import type { Scene } from '../../shared/api/types.ts'
import { pointOf } from '../../shared/words/number.ts'
import { dayAndTime, plusMinus } from '../../shared/words/time.ts'
import { SCENE_WORDS } from './scene-catalog.ts'

/** An interval in words: its middle and the distance to either end, never the middle alone. */
export const middleOf = (earliest: number, latest: number, zone: string): string =>
  `${dayAndTime(Math.round((earliest + latest) / 2), zone)} ${plusMinus(earliest, latest)}`

/** Example: "3 separate submissions with 6 items; 5 items are in the lists". People and files are counted apart. */
export function countWords({ submissions, items, visible }: Scene): string {
  const listed = visible === items ? '' : SCENE_WORDS.listed(visible, items - visible)
  return `${SCENE_WORDS.senders(submissions, items)}${listed}`
}

/** Examples: "all 12 items reviewed", "5 of 12 items in the lists (42 %) not reviewed yet". */
export function reviewWords({ unreviewed, visible }: Scene): string {
  if (visible === 0) return SCENE_WORDS.noneListed
  return unreviewed === 0 ? SCENE_WORDS.allReviewed(visible) : SCENE_WORDS.unreviewed(unreviewed, visible)
}

export const placeOf = ({ lat, lon, radiusM }: Scene): string =>
  lat === null || lon === null ? SCENE_WORDS.timeOnly : SCENE_WORDS.within(pointOf(lat, lon), Math.round(radiusM ?? 0))

const METRES_A_DEGREE = 111_195

/** The index of the scene that a square touches; undefined if there is none. */
export function sceneAt(
  square: { readonly lat: number; readonly lon: number; readonly sizeM: number },
  scenes: readonly Scene[],
): number | undefined {
  const half = square.sizeM / 2 / METRES_A_DEGREE
  const shrink = Math.cos((square.lat * Math.PI) / 180)
  const [lat, lon] = [square.lat + half, square.lon + half / Math.max(0.01, shrink)]
  const found = scenes.findIndex((scene) => {
    if (scene.lat === null || scene.lon === null) return false
    const north = (scene.lat - lat) * METRES_A_DEGREE
    const east = (scene.lon - lon) * METRES_A_DEGREE * shrink
    return Math.hypot(north, east) <= square.sizeM * Math.SQRT1_2
  })
  return found === -1 ? undefined : found
}
