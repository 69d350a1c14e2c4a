// GeoJSON (RFC 7946): longitude first, in degrees. Times stand in no fixed place; where converters of GPX put them they are
// read.
import { isTime, putMarks } from './marks.mjs'

const MOST_DEPTH = 8
const MOST_FEATURES = 100_000
const TIME_NAMES = ['time', 'timestamp', 'datetime', 'date_time', 'when']
/** `urn:ogc:def:crs:OGC:1.3:CRS84`, `EPSG:4326`, and their addresses. */
const DEGREES = /(?:^|[:/])(?:CRS:?84|EPSG[:/]{1,2}(?:[\d.]{1,10}[:/])?4326)$/i

export function geojson(text, log) {
  const points = []
  const lines = []
  // a mark of the bytes' order, which JSON does not know
  const whole = JSON.parse(text.replace(/^\ufeff/, ''))
  log.seen.bounds = boundsOf(whole?.bbox)
  collect(whole, { points, lines }, 0)
  const timedLines = lines.filter(({ times }) => times.length > 0)
  // somebody's word: no receiver writes its points as features of their own
  const marks = points.filter(({ time }) => isTime(time))
  // what has a time is a way; a mark without one is a place on a map, where nobody need have been
  if (timedLines.length > 0) putLines(log, timedLines)
  else if (marks.length > 0)
    putMarks(
      marks.map(({ at, time }) => ({ ...spotOf(at), time })),
      log,
    )
  else putLines(log, lines)
}

/** West, south, east, north (§5); of three axes the lowest and the highest stand between. */
function boundsOf(bbox) {
  if (!Array.isArray(bbox) || !bbox.every(Number.isFinite)) return undefined
  if (bbox.length === 4) return [bbox[1], bbox[0], bbox[3], bbox[2]]
  return bbox.length === 6 ? [bbox[1], bbox[0], bbox[4], bbox[3]] : undefined
}

function putLines({ put, isFull }, lines) {
  for (const { line, times } of lines)
    for (const [n, at] of line.entries()) {
      if (isFull()) return
      if (Array.isArray(at)) put({ ...spotOf(at), time: timeOf(times[n]) })
    }
}

function spotOf(at) {
  const [lon, lat, height] = at.map((part) => (typeof part === 'number' && Number.isFinite(part) ? part : undefined))
  return { lat, lon, height }
}

function collect(value, into, depth) {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH || !isInDegrees(value)) return
  if (into.points.length + into.lines.length > MOST_FEATURES) return
  const list = [value.features, value.geometries].find(Array.isArray)
  if (list !== undefined) for (const one of list) collect(one, into, depth + 1)
  else if (value.type === 'Feature') place(value.geometry, value.properties ?? {}, into)
  else place(value, {}, into)
}

/**
 * Coordinates may have a system of their own (GeoJSON of 2008, §3), most often metres of a country: read as degrees they
 * lie in the sea. Null says that nobody knows it.
 */
function isInDegrees({ crs }) {
  if (crs === undefined) return true
  const name = crs?.properties?.name
  return typeof name === 'string' && DEGREES.test(name.trim().slice(0, 200))
}

function place(geometry, properties, { points, lines }) {
  const { type, coordinates } = geometry ?? {}
  if (!Array.isArray(coordinates) || !isInDegrees(geometry)) return
  if (type === 'Point') points.push({ at: coordinates, time: timeOf(nameIn(properties)) })
  const times = listIn(properties.coordTimes) ?? listIn(properties.coordinateProperties?.times) ?? []
  if (type === 'LineString') lines.push(lineOf(coordinates, times))
  if (type !== 'MultiLineString') return
  for (const [n, line] of coordinates.entries())
    if (Array.isArray(line)) lines.push(lineOf(line, listIn(times[n]) ?? []))
}

/** The first time is of the first place: where one of either is missing nobody knows which it is. */
const lineOf = (line, times) => ({ line, times: times.length === line.length ? times : [] })

const listIn = (value) => (Array.isArray(value) ? value : undefined)

function nameIn(properties) {
  const name = Object.keys(properties).find((key) => TIME_NAMES.includes(key.toLowerCase()))
  return name === undefined ? undefined : properties[name]
}

/** Text as it stands; a number is of the epoch: in seconds, or in milliseconds where seconds would be far away. */
function timeOf(told) {
  if (typeof told === 'string') return told.trim().slice(0, 60)
  if (typeof told !== 'number' || !(told > 1e8)) return undefined
  const ms = told < 1e11 ? told * 1000 : told
  return ms < 4.2e12 ? new Date(ms).toISOString() : undefined
}
