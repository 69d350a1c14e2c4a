// NMEA 0183: RMC has the date, GGA how good it is. Dashcams (BlackVue's .gps) write their own clock before each sentence,
// in brackets and in milliseconds; the receiver's is the better one.
import { number } from './fixes.mjs'

const BRACKET = /^(?:\[\d{10,13}\]\s*)+/

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

/** Of one second RMC and GGA are one fix. */
export function nmea(text, { put }) {
  let good = {}
  for (const row of text.split('\n', 1_000_000)) {
    const line = row.slice(0, 200).trim().replace(BRACKET, '').slice(0, 120)
    const parts = line.split('*')[0].split(',')
    const kind = /^\$[A-Z]{2}(RMC|GGA)$/.exec(parts[0])?.[1]
    if (kind === undefined || !isWhole(line)) continue
    if (kind === 'GGA') {
      good = { at: parts[1], quality: number(parts[6]), dop: number(parts[8]), height: number(parts[9]) }
      continue
    }
    const [, at = '', status, lat, ns, lon, ew, , , date = ''] = parts
    const own = good.at === at ? good : {}
    const mode = status === 'A' && own.quality !== 0 ? undefined : 0
    const spot = { lat: angle(lat, ns), lon: angle(lon, ew) }
    put({ ...spot, time: timeOf(at, date), height: own.height, dop: own.dop, mode })
  }
}
