import type { Scene } from '../api/types.ts'
import { dayAndTime, plusMinus } from '../words/time.ts'

/** An interval as people read it: its middle and how far to either side. Never a point alone. */
export const middleOf = (earliest: number, latest: number, zone: string): string =>
  `${dayAndTime(Math.round((earliest + latest) / 2), zone)} ${plusMinus(earliest, latest)}`

/** "3 separate submissions with 6 items; 5 items are in the lists": people and files are counted apart. */
export function countWords({ submissions, items, visible }: Scene): string {
  const senders = `${submissions} separate submission${submissions === 1 ? '' : 's'}`
  const files = `${items} item${items === 1 ? '' : 's'}`
  const listed =
    visible === items
      ? ''
      : `; ${visible} of the items ${visible === 1 ? 'is' : 'are'} in the lists, ${items - visible} folded into a copy or no longer there`
  return `${senders} with ${files}${listed}`
}

/** "all 12 items reviewed", "5 of 12 items in the lists (42 %) not reviewed yet" */
export function reviewWords({ unreviewed, visible }: Scene): string {
  if (visible === 0) return 'none of its items is in the lists any more'
  if (unreviewed === 0) return visible === 1 ? 'reviewed' : `all ${visible} items in the lists reviewed`
  return `${unreviewed} of ${visible} item${visible === 1 ? '' : 's'} in the lists (${Math.round((unreviewed / visible) * 100)} %) not reviewed yet`
}

export const placeOf = ({ lat, lon, radiusM }: Scene): string =>
  lat === null || lon === null
    ? 'time only: nothing in it says where'
    : `${lat.toFixed(5)}, ${lon.toFixed(5)} within ${Math.round(radiusM ?? 0)} m`

const METRES_A_DEGREE = 111_195

/** The scene whose place a square touches, as an index; undefined where none does. */
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
