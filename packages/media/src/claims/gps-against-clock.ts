import { type TagSet, textOf } from '../tags/tag-set.ts'
import { gpsPlace } from './place.ts'
import { looksNeverSet, parseWallTime, parseZone, zoneMs } from './wall-time.ts'
import { zonesAt } from './zone-by-place.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Maximum age of an ordinary fix. */
export const MOST_LAG_MS = 900_000
/**
 * The usual error of a clock that is set by a network or by hand. It is larger than the leap seconds that a receiver
 * misses.
 */
const CLOCK_ERROR_MS = 120_000
/** The extreme time zones on earth. */
const [MOST_WEST_MS, MOST_EAST_MS] = [-12 * HOUR_MS, 14 * HOUR_MS]

/**
 * How a file's GPS time compares with the same file's own clock:
 * `fits`: the fix is up to a quarter of an hour old, or a zone explains the difference.
 * `unknown`: there is no clock to compare with, or no zone is known and some zone could explain the difference.
 * `clock-behind`: the GPS time is later than the clock. A fix is never later than the picture, so the clock or its zone
 * is wrong.
 * `old`: the fix is older than usual, or the clock is fast; one file alone does not show which.
 * `local`: the GPS time was written with the clock's own date or hours instead of UTC. It is then later than the
 * picture, which no fix can be.
 * `no-time`: the GPS time is exactly midnight, which stands for a missing time.
 * `byMs` is the absolute difference.
 */
export interface ClockComparison {
  readonly kind: 'fits' | 'unknown' | 'clock-behind' | 'old' | 'local' | 'no-time'
  readonly byMs: number
}

/** Compares the file's own clock with its GPS time (`gpsMs`, UTC). Pure. */
export function gpsAgainstClock(set: TagSet, gpsMs: number): ClockComparison {
  const against = compare(set, gpsMs)
  const isMidnight = gpsMs % DAY_MS === 0
  return isMidnight && against.kind !== 'fits' ? { ...against, kind: 'no-time' } : against
}

/**
 * Tries the stated zone and the zones of the place. The times fit if one of these explains the difference. A camera
 * that states no zone may still be set to its home zone, so then a difference that some other zone explains fits, too,
 * allowing for the age of the fix.
 */
function compare(set: TagSet, gpsMs: number): ClockComparison {
  const own = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate') ?? '')
  if (typeof own === 'string' || own.resolutionMs > 60_000 || looksNeverSet(own.wallMs)) return against('unknown', 0)
  const stated = own.zone ?? parseZone(textOf(set, 'ExifIFD:OffsetTimeOriginal') ?? '')
  const zones = [...(stated === undefined ? [] : [stated]), ...zonesHere(set, own.wallMs)]
  const laterMs = zones.map((zone) => own.wallMs - zoneMs(zone) - gpsMs)
  const [first] = laterMs
  const wallMs = own.wallMs - gpsMs
  if (first === undefined) return byAnyZone(wallMs)
  const ordinary = laterMs.find(isOrdinary)
  if (ordinary !== undefined) return against('fits', ordinary)
  if (isLocal(first, own.wallMs, gpsMs)) return against('local', first)
  if (stated === undefined && isAnotherZone(first, wallMs)) return against('fits', 0)
  return against(first < 0 ? 'clock-behind' : 'old', first)
}

const against = (kind: ClockComparison['kind'], laterMs: number): ClockComparison => ({ kind, byMs: Math.abs(laterMs) })

/** Whether the clock equals the fix or is later by no more than the usual age of a fix. */
const isOrdinary = (laterMs: number): boolean => laterMs >= -CLOCK_ERROR_MS && laterMs <= MOST_LAG_MS + CLOCK_ERROR_MS

/** Without any zone, only a difference that no zone can explain is reported. */
function byAnyZone(wallMs: number): ClockComparison {
  if (isBehindAll(wallMs)) return against('clock-behind', wallMs - MOST_WEST_MS)
  // The zone is unknown, so this is the largest difference that any zone allows. The interval must contain the truth.
  return isPastAll(wallMs) ? against('old', wallMs - MOST_WEST_MS) : against('unknown', 0)
}

const isBehindAll = (wallMs: number): boolean => wallMs < MOST_WEST_MS - CLOCK_ERROR_MS
const isPastAll = (wallMs: number): boolean => wallMs > MOST_EAST_MS + MOST_LAG_MS + CLOCK_ERROR_MS

function zonesHere(set: TagSet, wallMs: number): readonly string[] {
  const here = gpsPlace(set)
  return typeof here === 'object' ? zonesAt(here, wallMs) : []
}

/**
 * Whether a program wrote the clock's digits into the GPS time as if they were UTC. East of Greenwich this gives a GPS
 * time later than the picture. Either the whole time is the clock's own, or the hours are UTC and only the date is the
 * clock's; between local midnight and UTC midnight that date is a day ahead. West of Greenwich both look like an old
 * fix, and are not recognised.
 */
function isLocal(laterMs: number, ownMs: number, gpsMs: number): boolean {
  if (laterMs >= 0) return false
  const isOwnDate = Math.floor(ownMs / DAY_MS) === Math.floor(gpsMs / DAY_MS)
  return Math.abs(ownMs - gpsMs) <= CLOCK_ERROR_MS || (isOwnDate && isOrdinary(laterMs + DAY_MS))
}

/** Whether no zone is stated and some zone other than the place's explains the difference. */
function isAnotherZone(laterMs: number, wallMs: number): boolean {
  if (isBehindAll(wallMs) || isPastAll(wallMs)) return false
  const days = Math.round(laterMs / DAY_MS)
  const isDate = Math.abs(days) === 1 && Math.abs(laterMs - days * DAY_MS) <= MOST_LAG_MS
  const isOwnHours = Math.abs(wallMs) <= CLOCK_ERROR_MS
  return !isDate && !isOwnHours && isOnLattice(laterMs)
}

/** Whether a difference of zones could explain the value: zones differ by whole and half hours. */
function isOnLattice(laterMs: number): boolean {
  const half = HOUR_MS / 2
  return Math.abs(laterMs - Math.round(laterMs / half) * half) <= CLOCK_ERROR_MS
}
