// KML 2.2 with Google's extension (OGC 12-007r2 §9.8, §14): tracks with times, marks with a time or a span, else lines.
import { number } from './fixes.mjs'
import { isTime, isTurned, putMarks } from './marks.mjs'
import { all, leaves, pieces, plain } from './markup.mjs'

const LINES = { most: 1000 }
const MARKS = { most: 100_000 }
const MOST_COORDINATES = 100_000

export function kml(markup, log) {
  const text = plain(markup)
  tracks(text, log)
  if (log.seen.fixes.length === 0) timedMarks(text, log)
  if (log.seen.fixes.length === 0) lines(text, log)
}

function tracks(text, { put, isFull }) {
  for (const track of pieces(text, '<gx:Track', '</gx:Track', LINES)) {
    // the first time is of the first place: where one of either is missing nobody knows which it is
    const whens = countOf(all(track, 'when')) === countOf(all(track, 'gx:coord')) ? all(track, 'when') : undefined
    for (const coord of all(track, 'gx:coord')) {
      if (isFull()) return
      const time = whens?.next().value
      const [lon, lat, height] = coord.split(/\s+/).map(number)
      // an empty one: the receiver had a time, and no place
      if (lat !== undefined) put({ lat, lon, height, time })
    }
  }
}

function countOf(texts) {
  let count = 0
  for (const _ of texts) count += 1
  return count
}

/** A mark without a time is a place on a map, where nobody need have been; one with a time is somebody's word. */
function timedMarks(text, log) {
  const spots = []
  for (const mark of pieces(text, '<Placemark', '</Placemark', MARKS)) {
    if (spots.length > MOST_COORDINATES) break
    for (const spot of spotsOf(ownParts(mark))) spots.push(spot)
  }
  putMarks(spots, log)
}

function spotsOf({ when, begin, end, coordinates = '' }) {
  const ends = when === undefined ? [begin, end] : [when]
  if (!ends.some(isTime) || isTurned(...ends)) return []
  return stayOf(coordinatesOf(coordinates), ...ends)
}

/** Times of its own, not of the view from which somebody looked at it, and where it is: an area is no place. */
function ownParts(mark) {
  const told = {}
  for (const { path, text } of leaves(mark)) {
    const [name, parent, ...above] = path.slice(1).reverse()
    const isTime = parent === (name === 'when' ? 'TimeStamp' : 'TimeSpan') && above.length === 0
    const isWay = (parent === 'Point' || parent === 'LineString') && above.every((one) => one === 'MultiGeometry')
    if (name === 'coordinates' ? isWay : isTime) told[name] ??= text
  }
  return told
}

/** A line begins and ends with its span; at one place somebody stayed from then to then. */
function stayOf(way, from, end) {
  const [first, last] = [way[0], way.at(-1)]
  if (first === undefined) return []
  if (way.length > 1) return [{ ...first, time: from }, ...way.slice(1, -1), { ...last, time: end }]
  return [from, end].flatMap((time) => (isTime(time) ? [{ ...first, time }] : []))
}

function lines(text, { put }) {
  for (const line of pieces(text, '<LineString', '</LineString', LINES))
    for (const { path, text: told } of leaves(line))
      if (path.at(-1) === 'coordinates') for (const spot of coordinatesOf(told)) put(spot)
}

/** `lon,lat,height` apart by blanks: longitude first. */
function coordinatesOf(told) {
  return told
    .split(/\s+/, MOST_COORDINATES)
    .filter((coord) => coord !== '')
    .map((coord) => {
      const [lon, lat, height] = coord.slice(0, 120).split(',').map(number)
      return { lat, lon, height }
    })
}
