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
  /** UTC, or a wall time read as if it were. */
  readonly ms: number
  /** As it was told; of UTC `+00:00`. Undefined: a wall time of no known zone. */
  readonly zone: string | undefined
  /** How far apart two times are that are written alike. */
  readonly resolutionMs: number
  /** How far it may be off by its own word, where more than that. */
  readonly withinMs?: number
}

export type LogTimeFault = 'missing' | 'invalid' | 'unset' | 'offset' | 'order'

const MINUTE = 60_000
/** Somebody who writes a month means no moment of it. */
const MOST_OF_MARK = 31 * 86_400_000
/** Behind a time: what is written like an offset and read as none is kept by no place on earth. */
const OFFSET = /\d{2}\s*[+-]\d{1,2}(?::?\d{2})?\s*$/

/**
 * Most logs write UTC with its Z, or another zone; a drone's subtitles write its clock's digits. What has an offset that
 * no place keeps is no time: nobody knows what the rest of it means.
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
  // of hour 24 nobody knows the day
  if (isHour24(time)) return 'invalid'
  if (looksNeverSet(read.wallMs)) return 'unset'
  return logTime(read, mark === true ? (withinMs ?? 0) : undefined)
}

/** Before the year stand a day and a month, and nobody knows which is which. */
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

/** As its own clock shows it, and no finer than it was written. */
export function digitsOf({ ms, zone, resolutionMs }: LogTime): string {
  const local = new Date(ms + (zone === undefined ? 0 : zoneMs(zone))).toISOString()
  if (resolutionMs >= 86_400_000) return local.slice(0, 10)
  if (resolutionMs >= MINUTE) return local.slice(0, 16)
  return local.replace(resolutionMs >= 1000 ? /\.\d+Z$/ : /Z$/, '')
}
