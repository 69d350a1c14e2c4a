import { sign } from '../signs/sign.ts'
import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type ErrorModel, TRUST } from './claim.ts'
import { gpsPlace } from './place.ts'
import { joinReadings, NOTHING, type TimeReading, timeClaim } from './time-claim.ts'
import { looksNeverSet, parseWallTime, parseZone, zoneMs } from './wall-time.ts'
import { zonesAt } from './zone-by-place.ts'

const DAY_MS = 86_400_000
/** A fix may be this old without anybody's fault. */
const MOST_LAG_MS = 900_000
/** What clocks set by a network or by hand are off by. */
const CLOCK_ERROR_MS = 120_000
const WEEK_MS = 604_800_000
/** GPS began; a week number that starts again there is a receiver's fault. */
const GPS_EPOCH_MS = Date.UTC(1980, 0, 6)
/** No phone or camera wrote positions before: the navigation message was for the military. */
const FIRST_GPS_CAMERAS_MS = Date.UTC(2000, 4, 2)

/** EXIF's GPS time: UTC of the last fix, not of the shutter: about a second after it at most, often seconds, sometimes minutes before. */
export function exifGpsTime(set: TagSet): TimeReading {
  // V: the receiver had no fix, and the time is whatever it last knew
  if (isVoid(set)) return { claims: [], flags: [sign('gps-no-fix')] }
  const date = textOf(set, 'GPS:GPSDateStamp')
  const time = textOf(set, 'GPS:GPSTimeStamp')
  if (date === undefined || time === undefined) return NOTHING
  const raw = `${date.replace(/[-/.]/g, ':')} ${time.replace(/Z$/, '')}Z`
  const gps = parseWallTime(raw)
  if (typeof gps === 'string') return gps === 'missing' ? NOTHING : { claims: [], flags: [sign(`gps-date-${gps}`)] }
  const weeks = weeksLost(set, gps.wallMs)
  if (weeks !== undefined) return { claims: [], flags: [sign('gps-week-rollover', { date, weeks })] }
  const apartMs = apartFromDevice(set, gps.wallMs)
  const leapS = leapSecondsOff(set, gps.wallMs)
  const reading = timeClaim({
    source: 'exif.GPSDateTime',
    reader: set.reader,
    raw,
    ref: 'start',
    clock: 'gps',
    trust: apartMs === undefined ? TRUST.gpsTime : TRUST.gpsDoubtful,
    errorModel: apartMs === undefined ? fixLag(leapS) : doubtful(apartMs),
    unzoned: 'utc-by-format',
    // the Z is ours: EXIF defines GPS time as UTC
    ignoreZone: true,
  })
  const leap = leapS === undefined ? [] : [sign('gps-leap-seconds', { byS: leapS })]
  const apart = apartMs === undefined ? [] : [sign('gps-time-differs', { byMs: apartMs })]
  return joinReadings([reading, { claims: [], flags: [...leap, ...apart] }])
}

/** EXIF GPSStatus: A is a measurement, V is none; phones write the last place then. */
export const isVoid = (set: TagSet): boolean => /^V/i.test(textOf(set, 'GPS:GPSStatus') ?? '')

const fixLag = (leapS: number | undefined): ErrorModel => ({
  kind: 'lag',
  sdMs: 10_000,
  lowMs: leapS === undefined ? -1000 : -20_000,
  highMs: MOST_LAG_MS,
})

/** Old, of the wrong date or in the wrong zone: near the truth by no more than this. */
function doubtful(apartMs: number): ErrorModel {
  const farMs = Math.max(DAY_MS, Math.abs(apartMs)) + MOST_LAG_MS
  return { kind: 'lag', sdMs: DAY_MS, lowMs: -farMs, highMs: farMs }
}

/**
 * How much later the device's own clock is than the GPS time, where that is more than an old fix explains and the GPS
 * time is the likelier to be wrong: a fix of hours ago, UTC under a local date, local time where UTC belongs. A device
 * time with its offset counts; one whose zone only the place tells may be a camera on its home's time, which then
 * differs by a zone and a fix's age: there the GPS time stays.
 */
function apartFromDevice(set: TagSet, gpsMs: number): number | undefined {
  const own = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate') ?? '')
  if (typeof own === 'string' || own.resolutionMs > 60_000 || looksNeverSet(own.wallMs)) return undefined
  const stated = own.zone ?? parseZone(textOf(set, 'ExifIFD:OffsetTimeOriginal') ?? '')
  const zones = [...(stated === undefined ? [] : [stated]), ...zonesHere(set, own.wallMs)]
  const apart = zones.map((zone) => own.wallMs - zoneMs(zone) - gpsMs)
  const [first] = apart
  if (first === undefined || apart.some((ms) => ms >= -CLOCK_ERROR_MS && ms <= MOST_LAG_MS + CLOCK_ERROR_MS))
    return undefined
  if (stated !== undefined) return first
  return isNoZone(first, own.wallMs - gpsMs) ? first : undefined
}

function zonesHere(set: TagSet, wallMs: number): readonly string[] {
  const here = gpsPlace(set)
  return typeof here === 'object' ? zonesAt(here, wallMs) : []
}

/** The clock shows local time and so does the receiver; the date is a whole day off; or the fix is hours old. */
function isNoZone(laterMs: number, wallApartMs: number): boolean {
  const days = Math.round(laterMs / DAY_MS)
  const isDate = Math.abs(days) === 1 && Math.abs(laterMs - days * DAY_MS) <= MOST_LAG_MS
  return Math.abs(wallApartMs) <= CLOCK_ERROR_MS || isDate || isStale(laterMs)
}

/** Later than the fix by less than half a day, and by no whole or half hour that another zone would explain. */
function isStale(laterMs: number): boolean {
  const half = 1_800_000
  const offMs = Math.abs(laterMs - Math.round(laterMs / half) * half)
  return laterMs > 0 && laterMs < DAY_MS / 2 && offMs > CLOCK_ERROR_MS
}

/** Old receivers lose 1,024 weeks: the date then lies that far from the camera's own, or before there was anything to write it. */
function weeksLost(set: TagSet, gpsMs: number): number | undefined {
  const own = ['ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate', 'IFD0:ModifyDate']
    .map((key) => parseWallTime(textOf(set, key) ?? ''))
    .find((read) => typeof read !== 'string' && !looksNeverSet(read.wallMs))
  if (own === undefined || typeof own === 'string')
    return gpsMs < FIRST_GPS_CAMERAS_MS && gpsMs >= GPS_EPOCH_MS ? 1024 : undefined
  const weeks = (own.wallMs - gpsMs) / WEEK_MS
  return [1024, 2048, -1024].find((lost) => Math.abs(weeks - lost) < 0.5)
}

/**
 * A receiver that does not know the leap seconds tells a time that lies 13 to 18 s after the shutter, while a fix can
 * only be before it: seen where the camera's own clock has a stated zone.
 */
function leapSecondsOff(set: TagSet, gpsMs: number): number | undefined {
  const own = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal') ?? '')
  const zone = parseZone(textOf(set, 'ExifIFD:OffsetTimeOriginal', 'ExifIFD:OffsetTime') ?? '')
  if (typeof own === 'string' || zone === undefined) return undefined
  const afterS = Math.round((gpsMs - (own.wallMs - zoneMs(zone))) / 1000)
  return afterS >= 13 && afterS <= 18 ? afterS : undefined
}
