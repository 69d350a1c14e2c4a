// Google's history of a phone's places: Takeout's `Records.json` and its months (`timelineObjects`), and what phones write
// themselves since 2024 (`semanticSegments` on Android, a list of segments on iOS). Positions and their times are read;
// names of places, of devices and of accounts are not.

const MINUTE = 60_000
const MOST_DEPTH = 200
/** Where somebody is said to have been is Google's guess: as wide as a word of somebody. */
const GUESSED_MS = 15 * MINUTE

export function locationHistory(text, log) {
  const told = whole(text.replace(/^\ufeff/, ''))
  const list = (name) => listIn(told?.[name])
  for (const record of list('locations')) putRecord(record, log)
  for (const one of list('rawSignals')) putSignal(one?.position, log)
  for (const one of list('timelineObjects')) putMonth(one ?? {}, log)
  for (const one of Array.isArray(told) ? told : list('semanticSegments')) putSegment(one ?? {}, log)
}

/** One that broke off is read as far as its last whole element goes. */
function whole(text) {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(`${text.slice(0, lastEnd(text))}]${text.startsWith('{') ? '}' : ''}`)
  }
}

/** Behind the last whole element of a list that is the root, or lies in it. */
function lastEnd(text) {
  const at = { depth: 0, end: 0, isList: false, listDepth: text.startsWith('{') ? 2 : 1 }
  const marks = /["{}[\]]/g
  for (let found = marks.exec(text); found !== null && at.depth < MOST_DEPTH; found = marks.exec(text)) {
    if (found[0] === '"') marks.lastIndex = textEnd(text, marks.lastIndex)
    else step(at, found[0], marks.lastIndex)
  }
  return at.end
}

function step(at, mark, behind) {
  const isOpening = mark === '{' || mark === '['
  at.depth += isOpening ? 1 : -1
  if (at.depth !== at.listDepth) return
  if (isOpening) at.isList = mark === '['
  else if (mark === '}' && at.isList) at.end = behind
}

function textEnd(text, from) {
  let at = text.indexOf('"', from)
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at + 1
}

function isEscaped(text, at) {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

const listIn = (value) => (Array.isArray(value) ? value : [])
const finite = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const degrees = (e7) => (finite(e7) === undefined ? undefined : e7 / 1e7)
const written = (value) => (typeof value === 'string' ? value.trim().slice(0, 60) : undefined)

/** Text as it stands; milliseconds of the epoch are written as text too. */
function timeOf(text, ms) {
  if (typeof text === 'string') return written(text)
  const at = Number(ms)
  return at > 1e11 && at < 4.2e12 ? new Date(at).toISOString() : undefined
}

function putRecord(record, { put }) {
  const { latitudeE7, longitudeE7, accuracy, altitude, timestamp, timestampMs } = record ?? {}
  put({
    ...{ lat: degrees(latitudeE7), lon: degrees(longitudeE7), time: timeOf(timestamp, timestampMs) },
    ...{ height: finite(altitude), error: finite(accuracy) },
  })
}

function putSignal(position, { put }) {
  const spot = spotOf(position?.LatLng ?? position?.latLng)
  if (spot === undefined) return
  const { accuracyMeters, altitudeMeters, timestamp } = position
  put({ ...spot, time: written(timestamp), height: finite(altitudeMeters), error: finite(accuracyMeters) })
}

/** `60.17°, 24.94°` on Android, `geo:60.17,24.94` on iOS. */
function spotOf(text) {
  if (typeof text !== 'string') return undefined
  const [, lat, lon] = /^(?:geo:)?(-?\d{1,2}(?:\.\d{1,12})?)°?,\s*(-?\d{1,3}(?:\.\d{1,12})?)°?$/.exec(text.trim()) ?? []
  return lat === undefined ? undefined : { lat: Number(lat), lon: Number(lon) }
}

/** The way of a segment, by the minute; a visit by its beginning and end. */
function putSegment({ startTime, endTime, timelinePath, visit }, log) {
  for (const one of listIn(timelinePath)) {
    const spot = spotOf(one?.point)
    if (spot !== undefined)
      log.put({ ...spot, time: minuteOf(one.time, startTime, one.durationMinutesOffsetFromStartTime) })
  }
  const place = visit?.topCandidate?.placeLocation
  putStay(spotOf(place?.latLng ?? place), [startTime, endTime], log)
}

/** A way is told by the minute: seconds of nought are none. */
function minuteOf(time, startTime, offset) {
  const own = written(time)
  if (own !== undefined) return own.replace(/(T\d\d:\d\d):00(?:\.0{1,9})?(?=Z|[+-]|$)/, '$1')
  const from = Date.parse(written(startTime) ?? '')
  const minutes = offset === undefined || offset === '' ? Number.NaN : Number(offset)
  if (!(Math.abs(from) < 4.2e12) || !(minutes >= 0 && minutes < 1e6)) return undefined
  return `${new Date(from + minutes * MINUTE).toISOString().slice(0, 16)}Z`
}

/** Takeout's months: raw points of a way that was moved along, and visits. */
function putMonth({ activitySegment, placeVisit }, log) {
  for (const one of listIn(activitySegment?.simplifiedRawPath?.points)) {
    const { latE7, lngE7, accuracyMeters, timestamp, timestampMs } = one ?? {}
    const spot = { lat: degrees(latE7), lon: degrees(lngE7) }
    log.put({ ...spot, time: timeOf(timestamp, timestampMs), error: finite(accuracyMeters) })
  }
  const { location, duration } = placeVisit ?? {}
  const spot = { lat: degrees(location?.latitudeE7), lon: degrees(location?.longitudeE7) }
  const ends = [
    timeOf(duration?.startTimestamp, duration?.startTimestampMs),
    timeOf(duration?.endTimestamp, duration?.endTimestampMs),
  ]
  putStay(spot.lat === undefined ? undefined : spot, ends, log)
}

function putStay(spot, ends, { put }) {
  if (spot === undefined) return
  for (const end of ends) {
    const time = written(end)
    if (time !== undefined) put({ ...spot, time, mark: true, withinMs: GUESSED_MS })
  }
}
