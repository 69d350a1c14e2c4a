import { TRUST } from '../claims/claim.ts'
import { NOTHING, timeClaim } from '../claims/time-claim.ts'
import { looksNeverSet, parseWallTime, zoneMs } from '../claims/wall-time.ts'
import { sign } from '../signs/sign.ts'
import type { Fix } from './read-track.ts'
import { METRES_PER_DOP, placesOf, type TrackReading } from './track-claims.ts'
import { type SureFix, wayOf } from './track-of.ts'

/** What a log of positions says: its way, the place that holds it, and when it began. It is text that anybody can change. */
export function logReading(fixes: readonly Fix[]): TrackReading {
  const sure = fixes.filter(({ mode, dop }) => mode !== 0 && !((dop ?? 0) >= 99))
  if (sure.length === 0) {
    const flags = fixes.length === 0 ? [] : [sign('gps-no-fix', { samples: fixes.length })]
    return { claims: [], flags, track: undefined }
  }
  const timed = sure.map((fix) => ({ fix, utcMs: utcOf(fix) }))
  const startMs = timed.reduce<number | undefined>(
    (first, { utcMs }) => (utcMs === undefined || (first !== undefined && first <= utcMs) ? first : utcMs),
    undefined,
  )
  const told = timed.map(({ fix, utcMs }) => sureFix(fix, utcMs, startMs))
  const { track, way, jumps } = wayOf({ source: 'log.GPS', fixes: told, unsure: fixes.length - sure.length })
  const began = startMs === undefined ? NOTHING : beginning(startMs)
  const flags = [...began.flags, ...(jumps === 0 ? [] : [sign('gps-jumps', { fixes: jumps, of: told.length })])]
  return { claims: [...began.claims, ...placesOf(way, 'log')], flags, track }
}

function sureFix({ lat, lon, altitudeM, dop }: Fix, utcMs: number | undefined, startMs: number | undefined): SureFix {
  return {
    atMs: utcMs === undefined || startMs === undefined ? undefined : utcMs - startMs,
    ...{ utcMs, lat, lon },
    radiusM: dop === undefined || !(dop > 0) ? undefined : Math.max(METRES_PER_DOP, dop * METRES_PER_DOP),
    ...(altitudeM === undefined || Math.abs(altitudeM) > 20_000 ? {} : { altitudeM }),
  }
}

/** A time without a zone is none: GPX and KML write UTC with its Z, or another zone. */
function utcOf({ time }: Fix): number | undefined {
  const read = parseWallTime(time ?? '')
  if (typeof read === 'string' || read.zone === undefined || looksNeverSet(read.wallMs)) return undefined
  return read.wallMs - zoneMs(read.zone)
}

const beginning = (startMs: number) =>
  timeClaim({
    source: 'log.GPSDateTime',
    reader: 'track',
    raw: new Date(startMs).toISOString(),
    ref: 'start',
    // no receiver's word: whoever wrote the text may have typed it
    clock: 'log',
    trust: TRUST.log,
    errorModel: { kind: 'normal', sdMs: 1500 },
    unzoned: 'utc-by-format',
    // the Z is ours
    ignoreZone: true,
  })
