import { sign } from '../signs/sign.ts'
import { type TagSet, textOf } from '../tags/tag-set.ts'
import { TRUST } from './claim.ts'
import { joinReadings, NOTHING, type TimeReading, timeClaim } from './time-claim.ts'
import { looksNeverSet, parseWallTime, parseZone, zoneMs } from './wall-time.ts'

const WEEK_MS = 604_800_000
/** GPS began; a week number that starts again there is a receiver's fault. */
const GPS_EPOCH_MS = Date.UTC(1980, 0, 6)
/** No phone or camera wrote positions before: the navigation message was for the military. */
const FIRST_GPS_CAMERAS_MS = Date.UTC(2000, 4, 2)

/** EXIF's GPS time: UTC of the last fix, not of the shutter: about a second after it at most, often seconds, sometimes minutes before. */
export function exifGpsTime(set: TagSet): TimeReading {
  const date = textOf(set, 'GPS:GPSDateStamp')
  const time = textOf(set, 'GPS:GPSTimeStamp')
  if (date === undefined || time === undefined) return NOTHING
  const raw = `${date.replace(/[-/.]/g, ':')} ${time.replace(/Z$/, '')}Z`
  const gps = parseWallTime(raw)
  if (typeof gps === 'string') return gps === 'missing' ? NOTHING : { claims: [], flags: [sign(`gps-date-${gps}`)] }
  const weeks = weeksLost(set, gps.wallMs)
  if (weeks !== undefined) return { claims: [], flags: [sign('gps-week-rollover', { date, weeks })] }
  const leapS = leapSecondsOff(set, gps.wallMs)
  const reading = timeClaim({
    source: 'exif.GPSDateTime',
    reader: set.reader,
    raw,
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime,
    errorModel: { kind: 'lag', sdMs: 10_000, lowMs: leapS === undefined ? -1000 : -20_000, highMs: 900_000 },
    unzoned: 'utc-by-format',
    // the Z is ours: EXIF defines GPS time as UTC
    ignoreZone: true,
  })
  const leap = leapS === undefined ? [] : [sign('gps-leap-seconds', { byS: leapS })]
  return joinReadings([reading, { claims: [], flags: leap }])
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
