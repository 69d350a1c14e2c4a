// GeoJSON (RFC 7946): longitude first, in degrees. Times have no fixed place; they are read where converters of GPX put
// them.
import type { Fix, Log } from './fixes.ts'
import { isTime, putMarks } from './marks.ts'

const MOST_DEPTH = 8
const MOST_FEATURES = 100_000
const TIME_NAMES = ['time', 'timestamp', 'datetime', 'date_time', 'when']
/** Names of coordinate systems in degrees: `urn:ogc:def:crs:OGC:1.3:CRS84`, `EPSG:4326`, and their URLs. */
const DEGREES = /(?:^|[:/])(?:CRS:?84|EPSG[:/]{1,2}(?:[\d.]{1,10}[:/])?4326)$/i

/** The members that are used. Any of them may be missing or of another type. */
interface Members {
  readonly bbox?: unknown
  readonly features?: unknown
  readonly geometries?: unknown
  readonly geometry?: unknown
  readonly properties?: unknown
  readonly type?: unknown
  readonly coordinates?: unknown
  readonly coordTimes?: unknown
  readonly coordinateProperties?: unknown
  readonly times?: unknown
  readonly crs?: unknown
  readonly name?: unknown
}

type List = readonly unknown[]

interface Found {
  readonly points: { readonly at: List; readonly time: string | undefined }[]
  readonly lines: { readonly line: List; readonly times: List }[]
}

const parseMembers = (value: unknown): Members => Object(value) as Members
const parseNamed = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Readonly<Record<string, unknown>>

export function geojson(text: string, log: Log): void {
  const points: Found['points'] = []
  const lines: Found['lines'] = []
  // Drops a byte order mark, which JSON does not allow.
  const whole: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  log.seen.bounds = boundsOf(parseMembers(whole).bbox)
  collect(whole, { points, lines }, 0)
  const timedLines = lines.filter(({ times }) => times.length > 0)
  // Points that are features of their own were placed by a person, because no receiver writes such features.
  const marks = points.filter(({ time }) => isTime(time))
  // A line with times is a track. A mark without a time is only a place on a map, where nobody need have been.
  if (timedLines.length > 0) putLines(log, timedLines)
  else if (marks.length > 0)
    putMarks(
      marks.map(({ at, time }) => ({ ...spotOf(at), time })),
      log,
    )
  else putLines(log, lines)
}

/**
 * The bounding box: west, south, east, north (§5). With three axes the lowest and the highest altitude stand in
 * between.
 */
function boundsOf(bbox: unknown): readonly number[] | undefined {
  const parts = listIn(bbox) ?? []
  if (!parts.every(isNumber)) return undefined
  const [west = 0, south = 0, third = 0, fourth = 0, fifth = 0] = parts
  if (parts.length === 4) return [south, west, fourth, third]
  return parts.length === 6 ? [south, west, fifth, fourth] : undefined
}

function putLines({ put, isFull }: Pick<Log, 'put' | 'isFull'>, lines: Found['lines']): void {
  for (const { line, times } of lines)
    for (const [n, at] of line.entries()) {
      if (isFull()) return
      const spot = listIn(at)
      if (spot !== undefined) put({ ...spotOf(spot), time: timeOf(times[n]) })
    }
}

function spotOf(at: List): Fix {
  const [lon, lat, height] = at.map((part) => (isNumber(part) ? part : undefined))
  return { lat, lon, height }
}

function collect(raw: unknown, into: Found, depth: number): void {
  const value = parseMembers(raw)
  if (typeof raw !== 'object' || raw === null || depth > MOST_DEPTH || !isInDegrees(value)) return
  if (into.points.length + into.lines.length > MOST_FEATURES) return
  const list = listIn(value.features) ?? listIn(value.geometries)
  if (list !== undefined) for (const one of list) collect(one, into, depth + 1)
  else if (value.type === 'Feature') place(value.geometry, value.properties, into)
  else place(value, undefined, into)
}

/**
 * Whether coordinates are degrees. A file may name a coordinate system of its own (GeoJSON of 2008, §3), mostly in
 * metres: read as degrees, such places would lie in the sea. Null means an unknown system.
 */
function isInDegrees({ crs }: Members): boolean {
  if (crs === undefined) return true
  const name = parseMembers(parseMembers(crs).properties).name
  return typeof name === 'string' && DEGREES.test(name.trim().slice(0, 200))
}

function place(geometry: unknown, said: unknown, { points, lines }: Found): void {
  const { type, coordinates: raw } = parseMembers(geometry)
  const coordinates = listIn(raw)
  if (coordinates === undefined || !isInDegrees(parseMembers(geometry))) return
  const properties = parseMembers(said)
  if (type === 'Point') points.push({ at: coordinates, time: timeOf(nameIn(parseNamed(said))) })
  const times = listIn(properties.coordTimes) ?? listIn(parseMembers(properties.coordinateProperties).times) ?? []
  if (type === 'LineString') lines.push(lineOf(coordinates, times))
  if (type !== 'MultiLineString') return
  for (const [n, part] of coordinates.entries()) {
    const line = listIn(part)
    if (line !== undefined) lines.push(lineOf(line, listIn(times[n]) ?? []))
  }
}

/** Times belong to coordinates by index. If the counts differ, the times are not used. */
const lineOf = (line: List, times: List): Found['lines'][number] => ({
  line,
  times: times.length === line.length ? times : [],
})

const listIn = (value: unknown): List | undefined => (Array.isArray(value) ? value : undefined)
const isNumber = (part: unknown): part is number => typeof part === 'number' && Number.isFinite(part)

function nameIn(properties: Readonly<Record<string, unknown>>): unknown {
  const name = Object.keys(properties).find((key) => TIME_NAMES.includes(key.toLowerCase()))
  return name === undefined ? undefined : properties[name]
}

/**
 * Returns a text as it stands. A number is an epoch in seconds, or in milliseconds if seconds would lie too far in the
 * future.
 */
function timeOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.trim().slice(0, 60)
  if (typeof raw !== 'number' || !(raw > 1e8)) return undefined
  const ms = raw < 1e11 ? raw * 1000 : raw
  return ms < 4.2e12 ? new Date(ms).toISOString() : undefined
}
