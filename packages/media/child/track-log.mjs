// Runs inside the sandbox: track-log.mjs INPUT MEDIA_TYPE
// The positions of a log: GPX (trkpt), KML (gx:Track, LineString) or NMEA 0183 (RMC, GGA). Reads the first 24 MiB, builds no
// tree, resolves no entity, fetches nothing. Says one JSON line: fixes as [lat, lon, time, altitude, hdop, mode].
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const [input = '', mediaType = ''] = process.argv.slice(2)
const MOST_BYTES = 24 * 1024 * 1024
const MOST_FIXES = 100_000
/** A point says no more of itself than this. */
const MOST_POINT = 2000
const fixes = []
let isCut = false
const put = (...fix) => {
  if (fixes.length < MOST_FIXES) fixes.push(fix.map((part) => (part === undefined || part === '' ? null : part)))
  else isCut = true
}

const fd = openSync(input, 'r')
const size = fstatSync(fd).size
const buffer = Buffer.alloc(Math.min(size, MOST_BYTES))
const text = buffer.toString('utf8', 0, readSync(fd, buffer, 0, buffer.length, 0))
closeSync(fd)
isCut = size > MOST_BYTES

const number = (part) =>
  part === undefined || part.trim() === '' || !Number.isFinite(Number(part)) ? undefined : Number(part)
/** The text of the first `<name>` in a piece, which may have a prefix. */
function within(piece, name) {
  const at = piece.search(new RegExp(`<(?:\\w{1,20}:)?${name}>`))
  if (at < 0) return undefined
  const open = piece.indexOf('>', at) + 1
  const close = piece.indexOf('<', open)
  return close < 0 ? undefined : piece.slice(open, close).trim().slice(0, 60)
}
const MODES = { none: 0, '2d': 2, '3d': 3, dgps: 3, pps: 3 }

function gpx() {
  // Where the next point ends, while that is not behind; -1 where none does: then it is not looked for again.
  let close = 0
  for (let at = text.indexOf('<trkpt'); at >= 0 && !isCut; ) {
    const next = text.indexOf('<trkpt', at + 6)
    if (close >= 0 && close < at) close = text.indexOf('</trkpt', at)
    const ends = [next, close].filter((end) => end > 0)
    const piece = text.slice(at, Math.min(at + MOST_POINT, ...(ends.length === 0 ? [text.length] : ends)))
    const head = piece.slice(0, Math.max(0, piece.indexOf('>')))
    const degrees = (name) => number(new RegExp(`\\b${name}=["']([-+.\\d]{1,30})["']`).exec(head)?.[1])
    const mode = MODES[within(piece, 'fix') ?? '']
    put(
      degrees('lat'),
      degrees('lon'),
      within(piece, 'time'),
      number(within(piece, 'ele')),
      number(within(piece, 'hdop')),
      mode,
    )
    at = next
  }
}

/** The texts of all `<name>` in a piece, in order. */
function all(piece, name) {
  const found = []
  const open = `<${name}>`
  for (let at = piece.indexOf(open); at >= 0 && found.length <= MOST_FIXES; at = piece.indexOf(open, at)) {
    at += open.length
    const close = piece.indexOf('<', at)
    if (close < 0) break
    found.push(piece.slice(at, Math.min(close, at + 120)).trim())
  }
  return found
}

function kml() {
  const pieces = (open, shut) => {
    const found = []
    for (let at = text.indexOf(open); at >= 0 && found.length < 1000; ) {
      const close = text.indexOf(shut, at)
      found.push(text.slice(at, close < 0 ? text.length : close))
      at = close < 0 ? -1 : text.indexOf(open, close)
    }
    return found
  }
  for (const track of pieces('<gx:Track', '</gx:Track')) {
    const whens = all(track, 'when')
    for (const [n, coord] of all(track, 'gx:coord').entries()) {
      const [lon, lat, height] = coord.split(/\s+/).map(number)
      put(lat, lon, whens[n], height)
    }
  }
  if (fixes.length > 0) return
  for (const line of pieces('<LineString', '</LineString')) {
    const at = line.indexOf('<coordinates>')
    if (at < 0) continue
    const close = line.indexOf('<', at + 13)
    for (const coord of line
      .slice(at + 13, close < 0 ? line.length : close)
      .trim()
      .split(/\s+/, MOST_FIXES)) {
      const [lon, lat, height] = coord.slice(0, 120).split(',').map(number)
      put(lat, lon, undefined, height)
    }
  }
}

/** `4807.038,N`: degrees and minutes. */
function angle(digits, side) {
  const found = /^(\d{1,3})(\d{2}(?:\.\d{1,12})?)$/.exec(digits ?? '')
  if (found === null || !/^[NSEW]$/.test(side ?? '')) return undefined
  const degrees = Number(found[1]) + Number(found[2]) / 60
  return /[SW]/.test(side) ? -degrees : degrees
}

function isWhole(line) {
  const star = line.lastIndexOf('*')
  if (star < 0) return true
  let sum = 0
  for (let at = 1; at < star; at += 1) sum ^= line.charCodeAt(at)
  return sum === Number.parseInt(line.slice(star + 1, star + 3), 16)
}

function timeOf(at, date) {
  const clock = /^(\d\d)(\d\d)(\d\d)(\.\d{1,6})?$/.exec(at)
  const day = /^(\d\d)(\d\d)(\d\d)$/.exec(date)
  if (!clock || !day) return undefined
  return `20${day[3]}-${day[2]}-${day[1]}T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ?? ''}Z`
}

/** RMC has the date, GGA how good it is: of one second they are one fix. */
function nmea() {
  let good = {}
  for (const line of text.split('\n', 1_000_000)) {
    const parts = line.slice(0, 120).trim().split('*')[0].split(',')
    const kind = /^\$[A-Z]{2}(RMC|GGA)$/.exec(parts[0])?.[1]
    if (kind === undefined || !isWhole(line.trim())) continue
    if (kind === 'GGA') {
      good = { at: parts[1], quality: number(parts[6]), dop: number(parts[8]), height: number(parts[9]) }
      continue
    }
    const [, at = '', status, lat, ns, lon, ew, , , date = ''] = parts
    const own = good.at === at ? good : {}
    const mode = status === 'A' && own.quality !== 0 ? undefined : 0
    put(angle(lat, ns), angle(lon, ew), timeOf(at, date), own.height, own.dop, mode)
  }
}

try {
  if (mediaType === 'text/x-nmea') nmea()
  else if (mediaType === 'application/gpx+xml') gpx()
  else kml()
  process.stdout.write(JSON.stringify({ ok: true, fixes, isCut }))
} catch {
  process.stdout.write(JSON.stringify({ ok: false, fixes: [], isCut }))
}
