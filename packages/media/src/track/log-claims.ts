import { TRUST } from '../claims/claim.ts'
import { NOTHING, type TimeReading, timeClaim } from '../claims/time-claim.ts'
import { looksNeverSet, parseWallTime, zoneMs } from '../claims/wall-time.ts'
import { sign } from '../signs/sign.ts'
import type { LogRun } from './read-log.ts'
import type { Fix } from './read-track.ts'
import { METRES_PER_DOP, placesOf, type TrackReading } from './track-claims.ts'
import { type SureFix, wayOf } from './track-of.ts'

/** What a log of positions says: its way, the place that holds it, and when it began. It is text that anybody can change. */
export function logReading({ fixes, began }: Pick<LogRun, 'fixes' | 'began'>): TrackReading {
  const sure = fixes.filter(({ mode, dop }) => mode !== 0 && !((dop ?? 0) >= 99))
  const told = sure.map((fix) => ({ fix, time: timeOf(fix.time) }))
  // a drone's clock runs before it knows where it is
  const first = beginning([timeOf(began), ...told.map(({ time }) => time)])
  if (sure.length === 0) {
    const flags = fixes.length === 0 ? [] : [sign('gps-no-fix', { samples: fixes.length })]
    return { claims: first.claims, flags: [...first.flags, ...flags], track: undefined }
  }
  const startMs = least(told.map(({ time }) => time?.ms))
  const { track, way, jumps } = wayOf({
    source: 'log.GPS',
    fixes: told.map(({ fix, time }) => sureFix(fix, time, startMs)),
    unsure: fixes.length - sure.length,
  })
  const flags = [...first.flags, ...(jumps === 0 ? [] : [sign('gps-jumps', { fixes: jumps, of: told.length })])]
  return { claims: [...first.claims, ...placesOf(way, 'log')], flags, track }
}

interface LogTime {
  /** UTC, or a wall time read as if it were. */
  readonly ms: number
  /** As it was told; of UTC `+00:00`. Undefined: a wall time of no known zone. */
  readonly zone: string | undefined
  readonly resolutionMs: number
}

/** A fold: of more than some ten thousand arguments there would be too many for one call. */
const least = (times: readonly (number | undefined)[]): number | undefined =>
  times.reduce<number | undefined>(
    (first, ms) => (ms === undefined || (first !== undefined && first <= ms) ? first : ms),
    undefined,
  )

function sureFix(fix: Fix, time: LogTime | undefined, startMs: number | undefined): SureFix {
  const { lat, lon, altitudeM, dop, errorM, atS } = fix
  const own = time === undefined || startMs === undefined ? undefined : time.ms - startMs
  const radiusM = dop === undefined || !(dop > 0) ? errorM : Math.max(METRES_PER_DOP, dop * METRES_PER_DOP)
  return {
    atMs: atS === undefined || !(Math.abs(atS) < MOST_SECONDS) ? own : Math.round(atS * 1000),
    // a wall time of no known zone is nobody's instant
    ...{ utcMs: time?.zone === undefined ? undefined : time.ms, lat, lon },
    radiusM: radiusM !== undefined && radiusM > 0 && radiusM < MOST_RADIUS_M ? radiusM : undefined,
    ...(altitudeM === undefined || Math.abs(altitudeM) > 20_000 ? {} : { altitudeM }),
  }
}

/** Half of the earth: a circle of more says nothing. */
const MOST_RADIUS_M = 20_000_000
/** A year: nothing that is sent was written for longer. */
const MOST_SECONDS = 366 * 86_400

/** Most logs write UTC with its Z, or another zone; a drone's subtitles write its clock's digits. */
function timeOf(text: string | undefined): LogTime | undefined {
  const read = parseWallTime(text ?? '')
  if (typeof read === 'string' || read.resolutionMs > 60_000 || looksNeverSet(read.wallMs)) return undefined
  const { zone, wallMs, resolutionMs } = read
  return { ms: wallMs - (zone === undefined ? 0 : zoneMs(zone)), zone, resolutionMs }
}

/** An instant where any of them is one; else the first wall time, to be zoned by the place where it was. */
function beginning(times: readonly (LogTime | undefined)[]): TimeReading {
  const told = times.filter((time) => time !== undefined)
  const zoned = told.filter(({ zone }) => zone !== undefined)
  const some = zoned.length > 0 ? zoned : told
  const startMs = least(some.map(({ ms }) => ms))
  const first = some.find(({ ms }) => ms === startMs)
  if (first === undefined) return NOTHING
  const { zone = '' } = first
  return timeClaim({
    source: 'log.GPSDateTime',
    reader: 'track',
    raw: `${digitsOf(first)}${zone === '+00:00' ? 'Z' : zone}`,
    ref: 'start',
    // no receiver's word: whoever wrote the text may have typed it
    clock: 'log',
    trust: zone === '' ? TRUST.logLocal : TRUST.log,
    errorModel: { kind: 'normal', sdMs: 1500 },
    // most formats are UTC by what they are, and a Z in them states nothing more
    unzoned: zone === '+00:00' ? 'utc-by-format' : 'none',
    ignoreZone: zone === '+00:00',
  })
}

/** As its own clock shows it; whole seconds stay whole. */
function digitsOf({ ms, zone, resolutionMs }: LogTime): string {
  const local = new Date(ms + (zone === undefined ? 0 : zoneMs(zone))).toISOString()
  return local.replace(resolutionMs >= 1000 ? /\.\d+Z$/ : /Z$/, '')
}
