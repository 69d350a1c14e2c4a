// NMEA 0183: RMC has the date, GGA how good it is. Dashcams (BlackVue's .gps) write their own clock before each sentence,
// in brackets and in milliseconds; the receiver's is the better one.
import { number, yearOf } from './fixes.mjs'

const BRACKET = /^(?:\[\d{10,13}\]\s*)+/

/** `4807.038,N`: degrees and minutes. */
function angle(digits, side) {
  const found = /^(\d{1,3})(\d{2}(?:\.\d{1,12})?)$/.exec(digits ?? '')
  if (found === null || !/^[NSEW]$/.test(side ?? '')) return undefined
  if (Number(found[2]) >= 60) return undefined
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

/** Receivers write a new day up to some sentences late. */
const LATE_S = 600
const DAY_S = 86_400

/** A date that stays while its clock passes midnight is of the day before. */
function timeOf(at, date, clock) {
  const [, h, m, s, part = ''] = /^(\d\d)(\d\d)(\d\d)(\.\d{1,6})?$/.exec(at) ?? []
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(date) ?? []
  if (s === undefined || year === undefined) return undefined
  const second = Number(h) * 3600 + Number(m) * 60 + Number(s)
  if (clock.date !== date) clock.isStale = false
  else if (clock.second > DAY_S - LATE_S && second < LATE_S) clock.isStale = true
  Object.assign(clock, { date, second })
  const written = `${yearOf(year)}-${month}-${day}`
  return `${clock.isStale ? dayAfter(written) : written}T${h}:${m}:${s}${part}Z`
}

function dayAfter(written) {
  const ms = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(ms) ? written : new Date(ms + DAY_S * 1000).toISOString().slice(0, 10)
}

/** A latitude is north or south: letters the other way round say that somebody exchanged the two. */
function spotOf([lat, ns, lon, ew], seen) {
  const isSwapped = /[EW]/.test(ns) && /[NS]/.test(ew)
  if (isSwapped) seen.lettered += 1
  return isSwapped ? {} : { lat: angle(lat, ns), lon: angle(lon, ew) }
}

/** Of one second RMC and GGA are one fix. */
export function nmea(text, { seen, put }) {
  let good = {}
  const clock = { date: undefined, second: 0, isStale: false }
  for (const row of text.split('\n', 1_000_000)) {
    const line = row.slice(0, 200).trim().replace(BRACKET, '').slice(0, 120)
    const parts = line.split('*')[0].split(',')
    const kind = /^\$[A-Z]{2}(RMC|GGA)$/.exec(parts[0])?.[1]
    if (kind === undefined || !isWhole(line)) continue
    if (kind === 'GGA') {
      good = { at: parts[1], quality: number(parts[6]), dop: number(parts[8]), height: number(parts[9]) }
      continue
    }
    const [, at = '', status] = parts
    const date = parts[9] ?? ''
    const place = parts.slice(3, 7)
    const own = good.at === at ? good : {}
    const mode = status === 'A' && own.quality !== 0 ? undefined : 0
    put({ ...spotOf(place, seen), time: timeOf(at, date, clock), height: own.height, dop: own.dop, mode })
  }
}
