import type { FileFlag } from '@firsthand/domain'
import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type ErrorModel, TRUST } from './claim.ts'
import { type ClockComparison, gpsAgainstClock, MOST_LAG_MS } from './gps-against-clock.ts'
import { sign } from './sign.ts'
import { joinReadings, NOTHING, type TimeReading, timeClaim } from './time-claim.ts'
import { looksNeverSet, parseWallTime, parseZone, zoneMs } from './wall-time.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 604_800_000
/** The GPS epoch. A receiver whose week number overflowed cannot give a date before it. */
const GPS_EPOCH_MS = Date.UTC(1980, 0, 6)
/** Before this date no phone or camera wrote positions, because GPS for civilians was degraded. */
const FIRST_GPS_CAMERAS_MS = Date.UTC(2000, 4, 2)
/** Before this date nothing wrote pictures with positions. A receiver that never got a date reports an earlier one. */
const FIRST_DIGITAL_MS = Date.UTC(1990, 0, 1)

/**
 * The claim of EXIF's GPS time, which is the UTC of the last fix and not of the shutter. It is at most about a second
 * after the shutter, often seconds and sometimes minutes before.
 */
export function exifGpsTime(set: TagSet): TimeReading {
  // V: the receiver had no fix, so the time is that of an earlier one.
  if (isVoid(set)) return { claims: [], flags: [sign('gps-no-fix')] }
  const date = textOf(set, 'GPS:GPSDateStamp')
  const time = textOf(set, 'GPS:GPSTimeStamp')
  if (date === undefined || time === undefined) return NOTHING
  const raw = `${date.replace(/[-/.]/g, ':')} ${time.replace(/Z$/, '')}Z`
  const gps = parseWallTime(raw)
  if (typeof gps === 'string') return gps === 'missing' ? NOTHING : { claims: [], flags: [sign(`gps-date-${gps}`)] }
  const weeks = weeksLost(set, gps.wallMs)
  if (weeks !== undefined) return { claims: [], flags: [sign('gps-week-rollover', { date, weeks })] }
  if (gps.wallMs < FIRST_DIGITAL_MS) return { claims: [], flags: [sign('gps-date-epoch')] }
  const against = gpsAgainstClock(set, gps.wallMs)
  const isDoubted = against.kind === 'old' || against.kind === 'local' || against.kind === 'no-time'
  const leapS = leapSecondsOff(set, gps.wallMs)
  const reading = timeClaim({
    source: 'exif.GPSDateTime',
    reader: set.reader,
    raw,
    ref: 'start',
    clock: 'gps',
    trust: isDoubted ? TRUST.gpsDoubtful : TRUST.gpsTime,
    errorModel: isDoubted ? doubtful(against) : fixLag(leapS, against),
    unzoned: 'utc-by-format',
    // The Z in `raw` was added here, because EXIF defines GPS time as UTC.
    ignoreZone: true,
  })
  const leap = leapS === undefined ? [] : [sign('gps-leap-seconds', { byS: leapS })]
  return joinReadings([reading, { claims: [], flags: [...leap, ...signsOf(against)] }])
}

/** EXIF GPSStatus: A is a measurement, V is none. With V phones write the last known place. */
const isVoid = (set: TagSet): boolean => /^V/i.test(textOf(set, 'GPS:GPSStatus') ?? '')

const CLOCK_REACH_MS = 5_000

const fixLag = (leapS: number | undefined, { kind, byMs }: ClockComparison): ErrorModel => ({
  kind: 'lag',
  sdMs: 10_000,
  lowMs: leapS === undefined ? -1000 : -20_000,
  // Just beyond the usual age the fix still counts as one, and its interval must reach the clock.
  highMs: Math.max(MOST_LAG_MS, kind === 'fits' ? byMs + CLOCK_REACH_MS : 0),
})

/**
 * Error model of a doubtful GPS time. An old fix is earlier than the picture by at most `highMs`, and never later. A
 * time that is no fix (the clock's digits read as UTC, an unmeasured midnight) may be off in either direction.
 */
function doubtful({ kind, byMs }: ClockComparison): ErrorModel {
  const highMs = Math.max(DAY_MS, byMs) + MOST_LAG_MS
  return kind === 'old'
    ? { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs }
    : { kind: 'lag', sdMs: DAY_MS, lowMs: -highMs, highMs }
}

function signsOf({ kind, byMs }: ClockComparison): FileFlag[] {
  if (kind === 'clock-behind') return [sign('clock-behind-gps', { byMs })]
  if (kind === 'no-time') return [sign('gps-time-midnight')]
  return kind === 'old' || kind === 'local' ? [sign('gps-time-differs', { byMs })] : []
}

/**
 * How many weeks too early a GPS time is because an old receiver lost 1,024 weeks (or a multiple). The date then lies
 * that far from the camera's own date. If the camera has none, the date lies before any camera wrote positions.
 * Undefined if no weeks were lost.
 */
function weeksLost(set: TagSet, gpsMs: number): number | undefined {
  const own = ['ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate', 'IFD0:ModifyDate']
    .map((key) => parseWallTime(textOf(set, key) ?? ''))
    .find((read) => typeof read !== 'string' && !looksNeverSet(read.wallMs))
  if (own === undefined || typeof own === 'string')
    return gpsMs < FIRST_GPS_CAMERAS_MS && gpsMs >= GPS_EPOCH_MS ? 1024 : undefined
  const weeks = (own.wallMs - gpsMs) / WEEK_MS
  const lost = 1024 * Math.round(weeks / 1024)
  return lost !== 0 && Math.abs(weeks - lost) < 0.5 ? lost : undefined
}

/**
 * How late a GPS time is because the receiver does not know the leap seconds: 13 to 18 s after the shutter, although a
 * fix can only be before it. This shows only if the camera's own clock has a stated zone.
 */
function leapSecondsOff(set: TagSet, gpsMs: number): number | undefined {
  const own = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal') ?? '')
  const zone = parseZone(textOf(set, 'ExifIFD:OffsetTimeOriginal', 'ExifIFD:OffsetTime') ?? '')
  if (typeof own === 'string' || zone === undefined) return undefined
  const afterS = Math.round((gpsMs - (own.wallMs - zoneMs(zone))) / 1000)
  return afterS >= 13 && afterS <= 18 ? afterS : undefined
}
