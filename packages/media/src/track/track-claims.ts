import type { Track } from '@firsthand/domain'
import { type FileClaim, TRUST } from '../claims/claim.ts'
import type { ContainerWorld } from '../claims/container-world.ts'
import { UNSTATED_RADIUS_M } from '../claims/domain-claims.ts'
import { sign } from '../claims/sign.ts'
import type { TimeReading } from '../claims/time-claim.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { circleAround } from './ground.ts'
import type { Fix } from './read-track.ts'
import { receiverClock } from './receiver-clock.ts'
import { type ValidFix, wayOf } from './track-of.ts'

/** Radius in metres per unit of dilution, for a small receiver. */
export const METRES_PER_DOP = 5
const LEAST_RADIUS_M = 5
/** Seconds by which a receiver's sample may lie before or after the film. */
const EDGE_S = 1.5

export interface TrackReading extends TimeReading {
  readonly track: Track | undefined
}

/**
 * The claims of a track: a circle around the whole track, the place where it began, the time when it started by the
 * receiver's clock, and the track itself.
 */
export function trackReading(fixes: readonly Fix[], world: ContainerWorld): TrackReading {
  const isGoPro = isGpmf(world.all)
  const filmed = fixes.filter(({ atS }) => isFilmed(atS, world.durationMs))
  const valid = filmed.filter((fix) => isSure(fix, isGoPro))
  if (valid.length === 0) {
    const flags = fixes.length === 0 ? [] : [sign('gps-no-fix', { samples: fixes.length })]
    return { claims: [], flags, track: undefined }
  }
  const clock = receiverClock(valid, world)
  const validFixes = valid.map((fix) => toValidFix(fix, isGoPro, clock.utcOf(fix)))
  const { track, way, jumps } = wayOf({ source: 'track.GPS', fixes: validFixes, unsure: filmed.length - valid.length })
  const flags = [
    ...clock.reading.flags,
    ...(jumps === 0 ? [] : [sign('gps-jumps', { fixes: jumps, of: validFixes.length })]),
  ]
  return { claims: [...clock.reading.claims, ...placesOf(way, 'track')], flags, track }
}

/** Whether the tags are of GoPro's own metadata format, by their groups or by the name of the track. */
const isGpmf = ({ tags }: TagSet): boolean =>
  [...tags].some(
    ([key, value]) =>
      key.startsWith('GoPro:') ||
      (/:MetaFormat$/.test(key) && value === 'gpmd') ||
      (/:HandlerDescription$/.test(key) && /gopro met/i.test(String(value))),
  )

const isFilmed = (atS: number | undefined, durationMs: number): boolean =>
  atS === undefined || durationMs === 0 || (atS >= -EDGE_S && atS <= durationMs / 1000 + EDGE_S)

/**
 * Whether a fix is reliable. While it searches for satellites, GoPro writes fix 0 and a dilution of 99.99; with fix 2
 * it guesses the altitude.
 */
const isSure = (fix: Fix, isGoPro: boolean): boolean =>
  (fix.mode === undefined || fix.mode >= (isGoPro ? 3 : 2)) && !((fix.errorM ?? 0) >= 99) && !((fix.dop ?? 0) >= 99)

function toValidFix(fix: Fix, isGoPro: boolean, utcMs: number | undefined): ValidFix {
  const dop = fix.dop ?? (isGoPro ? fix.errorM : undefined)
  const radiusM = dop === undefined ? fix.errorM : Math.max(LEAST_RADIUS_M, dop * METRES_PER_DOP)
  return {
    atMs: fix.atS === undefined ? undefined : Math.round(fix.atS * 1000),
    ...{ utcMs, lat: fix.lat, lon: fix.lon },
    radiusM: radiusM === undefined || !(radiusM > 0) ? undefined : radiusM,
    ...(fix.altitudeM === undefined || Math.abs(fix.altitudeM) > 20_000 ? {} : { altitudeM: fix.altitudeM }),
  }
}

/** Source codes and trust by origin: a receiver in a film, a log, a mark on a map. */
const SAID = {
  track: { source: 'track.GPS', whole: TRUST.trackPlace, startSource: 'track.GPSStart', start: TRUST.trackStart },
  log: { source: 'log.GPS', whole: TRUST.log, startSource: 'log.GPSStart', start: TRUST.log - 2 },
  mark: { source: 'log.Mark', whole: TRUST.mark, startSource: 'log.MarkStart', start: TRUST.mark - 2 },
} as const

/**
 * Two claims of place: one that covers the whole track, and the place where it began. A track of one point has only one
 * claim.
 */
export function placesOf(way: readonly ValidFix[], of: 'track' | 'log' | 'mark'): readonly FileClaim[] {
  const [first, last] = [way[0], way.at(-1)]
  if (!first || !last) return []
  const around = circleAround(way.map((fix) => ({ ...fix, radiusM: fix.radiusM ?? UNSTATED_RADIUS_M })))
  const said = SAID[of]
  const start = place({ source: said.startSource, trust: said.start, raw: rawOf(first), ...first })
  const raw = way.length === 1 ? rawOf(first) : `${rawOf(first)} … ${rawOf(last)}`
  const { altitudeM } = first
  const radiusM = Math.ceil(around.radiusM)
  const whole = place({ source: said.source, trust: said.whole, raw, ...around, radiusM, altitudeM })
  return way.length === 1 ? [whole] : [whole, start]
}

const rawOf = ({ lat, lon, atMs, utcMs }: ValidFix): string =>
  [
    `${lat} ${lon}`,
    ...(atMs === undefined ? [] : [`at ${atMs / 1000} s`]),
    ...(utcMs === undefined || Math.abs(utcMs) > 8.64e15 ? [] : [new Date(utcMs).toISOString()]),
  ].join(' ')

const isLog = (source: string): boolean => source.startsWith('log.')

interface PlaceOf {
  readonly source: string
  readonly trust: number
  readonly raw: string
  readonly lat: number
  readonly lon: number
  readonly radiusM: number | undefined
  readonly altitudeM?: number | undefined
}

const place = ({ source, trust, raw, lat, lon, radiusM, altitudeM }: PlaceOf): FileClaim => ({
  ...{
    about: 'place',
    source,
    readBy: [isLog(source) ? 'track' : 'exiftool'],
    raw: raw.slice(0, 200),
    ref: 'start',
    resolutionMs: 0,
  },
  ...{ zoneSource: 'none', errorModel: { kind: 'normal', sdMs: 0 }, trust, lat, lon },
  clock: isLog(source) ? 'log' : 'gps',
  ...(altitudeM === undefined ? {} : { altitude: altitudeM }),
  ...(radiusM === undefined ? {} : { radiusM }),
  identifying: false,
})
