import { type TagSet, textOf } from '../tags/tag-set.ts'
import { gpsPlace } from './place.ts'
import { looksNeverSet, parseWallTime, parseZone, zoneMs } from './wall-time.ts'
import { zonesAt } from './zone-by-place.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** A fix may be this old without anybody's fault. */
export const MOST_LAG_MS = 900_000
/** What clocks set by a network or by hand are off by; leap seconds that a receiver does not know are less. */
const CLOCK_ERROR_MS = 120_000
/** No zone on earth lies further. */
const [MOST_WEST_MS, MOST_EAST_MS] = [-12 * HOUR_MS, 14 * HOUR_MS]

/**
 * How a file's GPS time stands to the same file's own clock.
 * `fits`: a fix of up to a quarter of an hour ago, or a zone explains it. `unknown`: there is no clock to compare with.
 * `clock-behind`: satellites say later than the clock; a fix is never later than the picture, so the clock or its zone
 * is wrong. `old`: earlier than a fix may be: it is old, or the clock is fast; nobody can tell from one file.
 * `local`: the clock's own date or hours where UTC belongs, and so later than any fix. `no-time`: exactly midnight,
 * which is what stands where no time was written. `byMs` is how far apart both lie, never negative.
 */
export interface Against {
  readonly kind: 'fits' | 'unknown' | 'clock-behind' | 'old' | 'local' | 'no-time'
  readonly byMs: number
}

/** What the file's own clock makes of its GPS time (UTC ms). Pure. */
export function gpsAgainstClock(set: TagSet, gpsMs: number): Against {
  const against = compared(set, gpsMs)
  const isMidnight = gpsMs % DAY_MS === 0
  return isMidnight && against.kind !== 'fits' ? { ...against, kind: 'no-time' } : against
}

/**
 * A stated zone counts, or what the place keeps. A clock whose zone only the place tells may be a camera on its home's
 * time, which then differs by a zone and a fix's age: there only what no zone explains is told.
 */
function compared(set: TagSet, gpsMs: number): Against {
  const own = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate') ?? '')
  if (typeof own === 'string' || own.resolutionMs > 60_000 || looksNeverSet(own.wallMs)) return against('unknown', 0)
  const stated = own.zone ?? parseZone(textOf(set, 'ExifIFD:OffsetTimeOriginal') ?? '')
  const zones = [...(stated === undefined ? [] : [stated]), ...zonesHere(set, own.wallMs)]
  const laterMs = zones.map((zone) => own.wallMs - zoneMs(zone) - gpsMs)
  const [first] = laterMs
  const wallMs = own.wallMs - gpsMs
  if (first === undefined) return byAnyZone(wallMs)
  if (laterMs.some(isOrdinary)) return against('fits', 0)
  if (isLocal(first, own.wallMs, gpsMs)) return against('local', first)
  if (stated === undefined && isOfAnotherZone(first, wallMs)) return against('fits', 0)
  return against(first < 0 ? 'clock-behind' : 'old', first)
}

const against = (kind: Against['kind'], laterMs: number): Against => ({ kind, byMs: Math.abs(laterMs) })

/** The clock reads as late as, or later than, the fix by no more than a fix's age. */
const isOrdinary = (laterMs: number): boolean => laterMs >= -CLOCK_ERROR_MS && laterMs <= MOST_LAG_MS + CLOCK_ERROR_MS

/** Without any zone: only what lies beyond them all. */
function byAnyZone(wallMs: number): Against {
  if (isBehindAll(wallMs)) return against('clock-behind', wallMs - MOST_WEST_MS)
  // how far at most: the truth must not lie beyond
  return isPastAll(wallMs) ? against('old', wallMs - MOST_WEST_MS) : against('unknown', 0)
}

const isBehindAll = (wallMs: number): boolean => wallMs < MOST_WEST_MS - CLOCK_ERROR_MS
const isPastAll = (wallMs: number): boolean => wallMs > MOST_EAST_MS + MOST_LAG_MS + CLOCK_ERROR_MS

function zonesHere(set: TagSet, wallMs: number): readonly string[] {
  const here = gpsPlace(set)
  return typeof here === 'object' ? zonesAt(here, wallMs) : []
}

/**
 * East of Greenwich a program that writes the clock's digits for UTC names a time to come: the clock's hours, or UTC's
 * hours under the clock's date, which after midnight is tomorrow's. West of it both only look like an old fix.
 */
function isLocal(laterMs: number, ownMs: number, gpsMs: number): boolean {
  if (laterMs >= 0) return false
  const isOwnDate = Math.floor(ownMs / DAY_MS) === Math.floor(gpsMs / DAY_MS)
  return Math.abs(ownMs - gpsMs) <= CLOCK_ERROR_MS || (isOwnDate && isOrdinary(laterMs + DAY_MS))
}

/** Nobody stated a zone, and one of the earth's, other than the place's, explains the difference. */
function isOfAnotherZone(laterMs: number, wallMs: number): boolean {
  if (isBehindAll(wallMs) || isPastAll(wallMs)) return false
  const days = Math.round(laterMs / DAY_MS)
  const isDate = Math.abs(days) === 1 && Math.abs(laterMs - days * DAY_MS) <= MOST_LAG_MS
  const isOwnHours = Math.abs(wallMs) <= CLOCK_ERROR_MS
  return !isDate && !isOwnHours && isOnLattice(laterMs)
}

/** Whole and half hours are what zones differ by. */
function isOnLattice(laterMs: number): boolean {
  const half = HOUR_MS / 2
  return Math.abs(laterMs - Math.round(laterMs / half) * half) <= CLOCK_ERROR_MS
}
