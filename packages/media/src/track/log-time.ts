import {
  isHour24,
  looksNeverSet,
  parseWallTime,
  type WallTime,
  type WallTimeFault,
  zoneMs,
} from '../claims/wall-time.ts'
import type { LogFix } from './read-log.ts'

export interface LogTime {
  /** UTC in ms, or a wall time read as if it were UTC. */
  readonly ms: number
  /** Zone as stated; `+00:00` for UTC. Undefined for a wall time of unknown zone. */
  readonly zone: string | undefined
  /** The resolution of the time as written. */
  readonly resolutionMs: number
  /** Uncertainty that the log itself states, if it is more than the resolution. */
  readonly withinMs?: number
}

export type LogTimeFault = 'missing' | 'invalid' | 'unset' | 'offset' | 'order'

const MINUTE = 60_000
/** Coarsest resolution of a mark's time that is used: a month alone states no moment. */
const MOST_OF_MARK = 31 * 86_400_000
/** Matches text after a time that looks like an offset but that no place uses. */
const OFFSET = /\d{2}\s*[+-]\d{1,2}(?::?\d{2})?\s*$/

/**
 * Parses the time of a fix. Most logs write UTC with a Z, or another zone; a drone's subtitles write the digits of its
 * clock. A time with an impossible offset is refused, because the meaning of its digits is unknown.
 */
export function timeOf({
  time = '',
  mark,
  withinMs,
}: Pick<LogFix, 'time' | 'mark' | 'withinMs'>): LogTime | LogTimeFault {
  if (time.trim() === '') return 'missing'
  const read = parseWallTime(time)
  if (typeof read === 'string') return faultOf(read, time)
  if (read.zone === undefined && read.resolutionMs <= MINUTE && OFFSET.test(time)) return 'offset'
  // The day of hour 24 is ambiguous.
  if (isHour24(time)) return 'invalid'
  if (looksNeverSet(read.wallMs)) return 'unset'
  return logTime(read, mark === true ? (withinMs ?? 0) : undefined)
}

/** Matches a date in which day and month precede the year, in unknown order. */
const ORDER = /^\s*\d{1,2}[-/.]\d{1,2}[-/.]20\d\d\b/

function faultOf(fault: WallTimeFault, time: string): LogTimeFault {
  if (fault !== 'invalid' && /\d/.test(time)) return 'unset'
  if (ORDER.test(time)) return 'order'
  return OFFSET.test(time) && /:\d\d/.test(time) ? 'offset' : 'invalid'
}

function logTime({ wallMs, zone, resolutionMs }: WallTime, withinMs: number | undefined): LogTime | LogTimeFault {
  const read = { ms: wallMs - (zone === undefined ? 0 : zoneMs(zone)), zone, resolutionMs }
  if (withinMs === undefined) return resolutionMs > MINUTE ? 'missing' : read
  return Math.max(resolutionMs, withinMs) > MOST_OF_MARK ? 'missing' : { ...read, withinMs }
}

/** The time as the log's own clock shows it, at the precision as written. */
export function digitsOf({ ms, zone, resolutionMs }: LogTime): string {
  const local = new Date(ms + (zone === undefined ? 0 : zoneMs(zone))).toISOString()
  if (resolutionMs >= 86_400_000) return local.slice(0, 10)
  if (resolutionMs >= MINUTE) return local.slice(0, 16)
  return local.replace(resolutionMs >= 1000 ? /\.\d+Z$/ : /Z$/, '')
}
