import type { ErrorModel, PlaceClaim, TimeClaim } from '@firsthand/domain'
import type { Draw } from './draw.ts'
import { moved } from './incident.ts'
import { exifText, lag, placeClaim, utcClaim } from './said.ts'
import type { Shot } from './shot.ts'

const DAY = 86_400_000
/** Limits as in packages/media/src/claims/gps-time.ts: the largest lag that is no fault, and a clock's usual error. */
const MOST_LAG = 900_000
const CLOCK_ERROR = 120_000

/** Age of the last GPS fix: mostly a second or two, but minutes in one case of twenty. */
const ageOf = (draw: Draw): number =>
  draw.weighted([
    [() => draw.exponential(1500), 78],
    [() => draw.exponential(20_000), 17],
    [() => draw.logUniform(60_000, 1_500_000), 5],
  ])()

/**
 * The GPS time in EXIF. It is the time of the last fix, mostly in whole seconds. `taken`: the claim of the device's own
 * clock in the same file.
 */
export function exifGpsClaim(shot: Shot, taken: TimeClaim): readonly TimeClaim[] {
  const { draw, rec } = shot
  if (rec.device.family === 'dji' || !draw.chance(0.92)) return []
  const age = draw.chance(0.05) ? draw.between(-900, 0) : ageOf(draw)
  const fix = Math.floor((rec.startMs + rec.shiftMs - age + rec.device.leapsMs) / 1000) * 1000
  const apartMs = apartFromDevice(shot, taken, fix)
  const at = { source: 'exif.GPSDateTime', raw: `${exifText(fix)}Z`, ref: 'start', atMs: fix, stepMs: 1000 } as const
  const error = apartMs === undefined ? fixLag(taken, fix) : doubtful(apartMs)
  return [utcClaim({ ...at, error, clock: 'gps', trust: apartMs === undefined ? 80 : 33 })]
}

const wallOf = (taken: TimeClaim, zoneMs: number): number => taken.atMs + (taken.zone === undefined ? 0 : zoneMs)

/**
 * How much later the device's time is than the GPS time, ms. Undefined unless the receiver is more likely to be wrong
 * than the device. Computed as the inspection does.
 */
function apartFromDevice({ civilMs, rec }: Shot, taken: TimeClaim, fix: number): number | undefined {
  if (taken.ref !== 'start') return undefined
  const wall = wallOf(taken, rec.device.clock.zoneMs)
  const isStated = taken.zoneSource === 'stated'
  const apart = [...(isStated ? [taken.atMs - fix] : []), wall - civilMs - fix]
  if (apart.some((ms) => ms >= -CLOCK_ERROR && ms <= MOST_LAG + CLOCK_ERROR)) return undefined
  const [first = 0] = apart
  return isStated || isNoZone(first, wall - fix) ? first : undefined
}

function isNoZone(laterMs: number, wallApartMs: number): boolean {
  const days = Math.round(laterMs / DAY)
  if (Math.abs(wallApartMs) <= CLOCK_ERROR) return true
  if (Math.abs(days) === 1 && Math.abs(laterMs - days * DAY) <= MOST_LAG) return true
  const half = 1_800_000
  const off = Math.abs(laterMs - Math.round(laterMs / half) * half)
  return laterMs > 0 && laterMs < DAY / 2 && off > CLOCK_ERROR
}

function doubtful(apartMs: number): ErrorModel {
  const far = Math.max(DAY, Math.abs(apartMs)) + MOST_LAG
  return lag(DAY, -far, far)
}

function fixLag(taken: TimeClaim, fix: number): ErrorModel {
  const afterS = Math.round((fix - taken.atMs) / 1000)
  const isLeap = taken.zoneSource === 'stated' && afterS >= 13 && afterS <= 18
  return lag(10_000, isLeap ? -20_000 : -1000, MOST_LAG)
}

/** The claim of a GPS receiver in a film's track, which has a sample for each second. */
export function trackClaim({ draw, rec }: Shot): TimeClaim {
  const at = rec.startMs + rec.shiftMs - draw.between(-300, 1200)
  const said = { source: 'track.GPSDateTime', raw: `${exifText(at, 1)} at 0 s`, ref: 'start', atMs: at } as const
  const spread = Math.round(draw.exponential(200))
  return utcClaim({ ...said, stepMs: 1, error: lag(1500, -1500 - spread, 1500), clock: 'gps', trust: 79 })
}

type PlaceSource = 'exif.GPS' | 'keys.location' | 'mp4.location' | 'track.GPS'

/** The position's error is about as large as stated. A file that states no radius gets 50 m. */
export function gpsPlaceClaim({ draw, rec }: Shot, source: PlaceSource): PlaceClaim {
  const isStated = rec.device.family === 'iphone' || source === 'track.GPS'
  const radiusM = isStated ? Math.round(draw.logNormal(9, 0.7) * 10) / 10 : 50
  const offM = (isStated ? radiusM : draw.logNormal(14, 0.8)) / 1.6
  const { lat, lon } = moved(rec.spot, draw.normal(offM), draw.normal(offM))
  return placeClaim({ source, lat, lon, radiusM, trust: source === 'track.GPS' ? 78 : 80, clock: 'gps' })
}
