// KML 2.2 with Google's extension (OGC 12-007r2 §9.8, §14). Reads tracks with times; if there are none, marks with a
// time or a span; else lines.
import { type Fix, type Log, number } from './fixes.ts'
import { isReversed, isTime, putMarks } from './marks.ts'
import { all, leaves, pieces, plain } from './markup.ts'

const LINES = { most: 1000 }
const MARKS = { most: 100_000 }
const MOST_COORDINATES = 100_000

type Own = 'when' | 'begin' | 'end' | 'coordinates'

export function kml(markup: string, log: Log): void {
  const text = plain(markup)
  tracks(text, log)
  if (log.seen.fixes.length === 0) timedMarks(text, log)
  if (log.seen.fixes.length === 0) lines(text, log)
}

function tracks(text: string, { put, isFull }: Log): void {
  for (const track of pieces(text, '<gx:Track', '</gx:Track', LINES)) {
    // Times belong to coordinates by index. If the counts differ, the times are not used.
    const whens = countOf(all(track, 'when')) === countOf(all(track, 'gx:coord')) ? all(track, 'when') : undefined
    for (const coord of all(track, 'gx:coord')) {
      if (isFull()) return
      const time = nextOf(whens)
      const [lon, lat, height] = coord.split(/\s+/).map(number)
      // A coordinate without a value: the receiver had a time but no position.
      if (lat !== undefined) put({ lat, lon, height, time })
    }
  }
}

/** The next text. Undefined after the last one. */
function nextOf(texts: Generator<string, void> | undefined): string | undefined {
  const next = texts?.next()
  return next?.done === false ? next.value : undefined
}

function countOf(texts: Iterable<string>): number {
  let count = 0
  for (const _ of texts) count += 1
  return count
}

/**
 * Reads marks with a time, which are a person's statement. A mark without a time is only a place on a map, where nobody
 * need have been.
 */
function timedMarks(text: string, log: Log): void {
  const spots: Fix[] = []
  for (const mark of pieces(text, '<Placemark', '</Placemark', MARKS)) {
    if (spots.length > MOST_COORDINATES) break
    for (const spot of spotsOf(ownParts(mark))) spots.push(spot)
  }
  putMarks(spots, log)
}

function spotsOf({ when, begin, end, coordinates = '' }: Partial<Record<Own, string>>): readonly Fix[] {
  const ends = when === undefined ? ([begin, end] as const) : ([when, undefined] as const)
  if (!ends.some(isTime) || isReversed(...ends)) return []
  return stayOf(coordinatesOf(coordinates), ...ends)
}

/** The mark's own times and position. The times of its view (camera) and the coordinates of polygons are left out. */
function ownParts(mark: string): Partial<Record<Own, string>> {
  const found: Partial<Record<Own, string>> = {}
  for (const { path, text } of leaves(mark)) {
    const [name, parent, ...above] = path.slice(1).reverse()
    const isMoment = parent === (name === 'when' ? 'TimeStamp' : 'TimeSpan') && above.length === 0
    const isWay = (parent === 'Point' || parent === 'LineString') && above.every((one) => one === 'MultiGeometry')
    if (isOwn(name) && (name === 'coordinates' ? isWay : isMoment)) found[name] ??= text
  }
  return found
}

const isOwn = (name: string | undefined): name is Own =>
  name === 'when' || name === 'begin' || name === 'end' || name === 'coordinates'

/**
 * Gives the begin and the end of a time span to the first and the last point of a line. A single point yields two
 * fixes: a stay from begin to end.
 */
function stayOf(way: readonly Fix[], from: string | undefined, end: string | undefined): readonly Fix[] {
  const [first, last] = [way[0], way.at(-1)]
  if (first === undefined) return []
  if (way.length > 1) return [{ ...first, time: from }, ...way.slice(1, -1), { ...last, time: end }]
  return [from, end].flatMap((time) => (isTime(time) ? [{ ...first, time }] : []))
}

function lines(text: string, { put }: Log): void {
  for (const line of pieces(text, '<LineString', '</LineString', LINES))
    for (const { path, text: found } of leaves(line))
      if (path.at(-1) === 'coordinates') for (const spot of coordinatesOf(found)) put(spot)
}

/** `lon,lat,height`, separated by blanks: longitude first. */
function coordinatesOf(found: string): readonly Fix[] {
  return found
    .split(/\s+/, MOST_COORDINATES)
    .filter((coord) => coord !== '')
    .map((coord) => {
      const [lon, lat, height] = coord.slice(0, 120).split(',').map(number)
      return { lat, lon, height }
    })
}
