import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import { parseWallTime, zoneMs } from '../claims/wall-time.ts'
import { type LogStart, startOf } from './log-start.ts'
import type { LogTime } from './log-time.ts'
import type { LogFix, LogRun } from './read-log.ts'
import { axesSigns, isBeyond } from './swapped-axes.ts'
import { METRES_PER_DOP, placesOf, type TrackReading } from './track-claims.ts'
import { type ValidFix, wayOf } from './track-of.ts'
import { type LogWorld, NO_EVIDENCE } from './week-rollover.ts'

type Log = Pick<LogRun, 'fixes' | 'began'> & Partial<Pick<LogRun, 'written' | 'axes' | 'undated'>>

/**
 * The claims of a position log: its track, the place that covers it, and when it began. A log is text that anybody can
 * change.
 */
export function logReading(log: Log, beside: LogWorld = NO_EVIDENCE): TrackReading {
  const { fixes, began, axes } = log
  const written = withoutMarksOfLogs(fixes)
  const valid = written.filter(({ mode, dop }) => mode !== 0 && !((dop ?? 0) >= 99))
  const start = withUndated(startOf(valid, began, worldOf(log, beside)), log)
  const isImplausible = axes !== undefined && isBeyond(axes)
  if (valid.length === 0 || isImplausible) {
    const flags = fixes.length === 0 || isImplausible ? [] : [sign('gps-no-fix', { samples: fixes.length })]
    return { claims: start.claims, flags: [...start.flags, ...flags, ...axesSigns(axes, [], [])], track: undefined }
  }
  const timedFixes = start.timedFixes.filter(({ time }) => time === undefined || start.holds(time.ms))
  const isMark = hasMarks(valid)
  const spots = timedFixes.map(({ fix, time }) => toValidFix(fix, time, start.firstMs))
  const unsure = written.length - timedFixes.length
  const { track, way, jumps } = wayOf({ source: isMark ? 'log.Mark' : 'log.GPS', fixes: spots, unsure })
  const flags = [...start.flags, ...jumpsOf(jumps, timedFixes.length), ...axesSigns(axes, spots, way)]
  // With so many jumps it is unknown which positions belong to the track.
  if (jumps > timedFixes.length * MOST_JUMPS) return { claims: start.claims, flags, track: undefined }
  return { claims: [...start.claims, ...placesOf(way, isMark ? 'mark' : 'log')], flags, track }
}

/**
 * Adds the date in the log's head to the other evidence: when the log was written, by another clock than the
 * receiver's.
 */
function worldOf({ written }: Log, world: LogWorld): LogWorld {
  const read = parseWallTime(written ?? '')
  if (typeof read === 'string') return world
  const atMs = read.wallMs - (read.zone === undefined ? 0 : zoneMs(read.zone))
  return { ...world, beside: [...world.beside, { by: 'head', atMs }] }
}

/** A time of day without a date gives a sign and no time, because no date is invented. */
const withUndated = (start: LogStart, { undated }: Log): LogStart =>
  undated === undefined || start.claims.length > 0
    ? start
    : { ...start, flags: [...start.flags, sign('log-times-undated', { ...undated })] }

const MOST_JUMPS = 1 / 3

const jumpsOf = (jumps: number, of: number): FileFlag[] =>
  jumps === 0 ? [] : [sign('gps-jumps', { fixes: jumps, of })]

/** If the receiver wrote times of its own, marks on the map do not belong to the track. */
function withoutMarksOfLogs(fixes: readonly LogFix[]): readonly LogFix[] {
  const isLogged = fixes.some(({ mark, time }) => mark !== true && time !== undefined)
  return isLogged ? fixes.filter(({ mark }) => mark !== true) : fixes
}

const hasMarks = (fixes: readonly LogFix[]): boolean => fixes.some(({ mark }) => mark === true)

function toValidFix(fix: LogFix, time: LogTime | undefined, firstMs: LogStart['firstMs']): ValidFix {
  const { lat, lon, altitudeM, atS, mark } = fix
  const own = time === undefined || firstMs === undefined ? undefined : time.ms - firstMs
  const radiusM = radiusOf(fix)
  return {
    atMs: atS === undefined || !(Math.abs(atS) < MOST_SECONDS) ? own : Math.round(atS * 1000),
    // A wall time of unknown zone is no instant.
    ...{ utcMs: time?.zone === undefined ? undefined : time.ms, lat, lon },
    radiusM: mark === true ? Math.max(MARK_RADIUS_M, radiusM ?? 0) : radiusM,
    ...(altitudeM === undefined || Math.abs(altitudeM) > 20_000 ? {} : { altitudeM }),
  }
}

function radiusOf({ dop, errorM }: LogFix): number | undefined {
  const radiusM = dop === undefined || !(dop > 0) ? errorM : Math.max(METRES_PER_DOP, dop * METRES_PER_DOP)
  return radiusM !== undefined && radiusM > 0 && radiusM < MOST_RADIUS_M ? radiusM : undefined
}

/** Minimum radius of a mark, because a person places a pin only roughly. */
const MARK_RADIUS_M = 200
/** Half the circumference of the earth. A larger circle says nothing. */
const MOST_RADIUS_M = 20_000_000
/** A year. No log that anybody sends covers more. */
const MOST_SECONDS = 366 * 86_400
