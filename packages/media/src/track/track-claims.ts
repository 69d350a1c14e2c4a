import { type FileClaim, TRUST } from '../claims/claim.ts'
import type { ContainerWorld } from '../claims/container-time.ts'
import { NOTHING, type TimeReading, timeClaim } from '../claims/time-claim.ts'
import { parseWallTime } from '../claims/wall-time.ts'
import { sign } from '../signs/sign.ts'
import { textOf } from '../tags/tag-set.ts'
import type { Fix } from './read-track.ts'

/** Of a long track: first, last and some between. */
const MOST_PLACES = 8
/** One unit of dilution is worth about so much on a small receiver. */
const METRES_PER_DOP = 5
const LEAST_RADIUS_M = 5

/** A track's claims: where the film was, as a bounded number of places, and by the receiver's clock when it started. */
export function trackReading(fixes: readonly Fix[], world: ContainerWorld): TimeReading {
  const sure = fixes.filter(isSure)
  if (sure.length === 0)
    return fixes.length === 0 ? NOTHING : { claims: [], flags: [sign('gps-no-fix', { samples: fixes.length })] }
  const isGoPro =
    [...world.all.tags.keys()].some((key) => key.startsWith('GoPro:')) ||
    /gopro/i.test(textOf(world.all, 'GoPro:Model') ?? '')
  const time = startOf(sure, world)
  return { claims: [...time.claims, ...spread(sure).map((fix) => placeOf(fix, isGoPro))], flags: time.flags }
}

/** GoPro says 0 and a dilution of 99.99 while it still looks for satellites. */
const isSure = (fix: Fix): boolean =>
  (fix.mode === undefined || fix.mode >= 2) && !((fix.errorM ?? 0) >= 99) && !((fix.dop ?? 0) >= 99)

function spread(fixes: readonly Fix[]): Fix[] {
  if (fixes.length <= MOST_PLACES) return [...fixes]
  const step = (fixes.length - 1) / (MOST_PLACES - 1)
  return Array.from({ length: MOST_PLACES }, (_, n) => fixes[Math.round(n * step)]).filter((fix) => fix !== undefined)
}

const momentOf = (fix: Fix): string =>
  [
    fix.atS === undefined ? '' : ` at ${Math.round(fix.atS * 1000) / 1000} s`,
    fix.time === undefined ? '' : ` ${fix.time}`,
  ].join('')

function placeOf(fix: Fix, isGoPro: boolean): FileClaim {
  const dop = fix.dop ?? (isGoPro ? fix.errorM : undefined)
  const radiusM = dop === undefined ? fix.errorM : Math.max(LEAST_RADIUS_M, dop * METRES_PER_DOP)
  return {
    about: 'place',
    source: 'track.GPS',
    readBy: ['exiftool'],
    raw: `${fix.lat} ${fix.lon}${momentOf(fix)}`.slice(0, 200),
    ref: 'start',
    resolutionMs: 0,
    zoneSource: 'none',
    errorModel: { kind: 'normal', sdMs: 0 },
    clock: 'gps',
    trust: TRUST.trackPlace,
    lat: fix.lat,
    lon: fix.lon,
    ...(fix.altitudeM === undefined || Math.abs(fix.altitudeM) > 20_000 ? {} : { altitude: fix.altitudeM }),
    ...(radiusM === undefined || radiusM <= 0 ? {} : { radiusM }),
    identifying: false,
  }
}

/**
 * When the film started, by the receiver: each sample's time less its place in the film, and of these the middle one, as
 * the first may be of a fix before the start. exiftool makes times up from the container's date where a track has
 * positions alone: those are no receiver's.
 */
function startOf(fixes: readonly Fix[], world: ContainerWorld): TimeReading {
  const starts = fixes
    .flatMap((fix) => {
      const read = parseWallTime(fix.time ?? '')
      if (typeof read === 'string' || fix.time === undefined) return []
      return [{ fix, time: fix.time, startMs: read.wallMs - Math.round((fix.atS ?? 0) * 1000) }]
    })
    .sort((a, b) => a.startMs - b.startMs)
  const middle = starts[Math.floor((starts.length - 1) / 2)]
  if (
    middle === undefined ||
    isMadeUp(
      starts.map(({ startMs }) => startMs),
      world,
    )
  )
    return NOTHING
  const weeks = weeksLost(middle.startMs, world)
  if (weeks !== undefined) return { claims: [], flags: [sign('gps-week-rollover', { weeks })] }
  const spreadMs = starts.length < 3 ? 0 : Math.min(10_000, Math.abs(middle.startMs - (starts[0]?.startMs ?? 0)))
  return timeClaim({
    source: 'track.GPSDateTime',
    reader: 'exiftool',
    raw: `${middle.time}${middle.fix.atS === undefined ? '' : ` at ${middle.fix.atS} s`}`,
    readAs: middle.time,
    shiftMs: Math.round((middle.fix.atS ?? 0) * 1000),
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime - 1,
    // a sample's time may lag behind its place in the film by the receiver's delay
    errorModel: { kind: 'lag', sdMs: 1500, lowMs: -1500 - spreadMs, highMs: 1500 },
    unzoned: 'utc-by-format',
    ignoreZone: true,
  })
}

function isMadeUp(starts: readonly number[], { all, durationMs }: ContainerWorld): boolean {
  const movie = parseWallTime(textOf(all, 'QuickTime:CreateDate') ?? '')
  if (typeof movie === 'string' || [...all.tags.keys()].some((key) => /:GPS(MeasureMode|Satellites|DOP)$/.test(key)))
    return false
  const repeats = (at: number): boolean => starts.every((start) => Math.abs(start - at) <= 50)
  return repeats(movie.wallMs) || repeats(movie.wallMs - durationMs)
}

const WEEK_MS = 604_800_000

function weeksLost(startMs: number, { all }: ContainerWorld): number | undefined {
  const movie = parseWallTime(textOf(all, 'Keys:CreationDate', 'QuickTime:CreateDate') ?? '')
  if (typeof movie === 'string') return undefined
  const weeks = (movie.wallMs - startMs) / WEEK_MS
  return [1024, 2048].find((lost) => Math.abs(weeks - lost) < 0.5)
}
