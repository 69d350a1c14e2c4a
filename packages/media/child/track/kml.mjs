// KML 2.2 with Google's extension (OGC 12-007r2 §9.8, §14): tracks with times, marks with a time or a span, else lines.
import { number } from './fixes.mjs'
import { all, pieces, within } from './markup.mjs'

const LINES = { most: 1000 }
const MARKS = { most: 100_000 }
const MOST_COORDINATES = 100_000

export function kml(text, log) {
  tracks(text, log)
  if (log.seen.fixes.length === 0) timedMarks(text, log)
  if (log.seen.fixes.length === 0) lines(text, log)
}

function tracks(text, { put }) {
  for (const track of pieces(text, '<gx:Track', '</gx:Track', LINES)) {
    const whens = all(track, 'when')
    for (const [n, coord] of all(track, 'gx:coord').entries()) {
      const [lon, lat, height] = coord.split(/\s+/).map(number)
      put({ lat, lon, height, time: whens[n] })
    }
  }
}

/** A mark without a time is a place on a map, where nobody need have been. */
function timedMarks(text, { put, isFull }) {
  for (const mark of pieces(text, '<Placemark', '</Placemark', MARKS)) {
    const [when, begin, end] = ['when', 'begin', 'end'].map((name) => within(mark, name))
    const from = when ?? begin
    if (isFull()) return
    if (from !== undefined || end !== undefined) for (const fix of stayOf(coordinatesOf(mark), from, end)) put(fix)
  }
}

/** A line begins and ends with its span; at one place somebody stayed from then to then. */
function stayOf(way, from, end) {
  const [first, last] = [way[0], way.at(-1)]
  if (first === undefined) return []
  if (way.length > 1) return [{ ...first, time: from }, ...way.slice(1, -1), { ...last, time: end }]
  return [from, end].flatMap((time) => (time === undefined ? [] : [{ ...first, time }]))
}

function lines(text, { put }) {
  for (const line of pieces(text, '<LineString', '</LineString', LINES))
    for (const spot of coordinatesOf(line)) put(spot)
}

/** `lon,lat,height` apart by blanks: longitude first. */
function coordinatesOf(piece) {
  const at = piece.indexOf('<coordinates>')
  if (at < 0) return []
  const close = piece.indexOf('<', at + 13)
  const told = piece.slice(at + 13, close < 0 ? piece.length : close).trim()
  return told.split(/\s+/, MOST_COORDINATES).map((coord) => {
    const [lon, lat, height] = coord.slice(0, 120).split(',').map(number)
    return { lat, lon, height }
  })
}
