import { type Draw, nth } from './draw.ts'
import { type CivilZone, civilZone } from './zone.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Spot {
  readonly lat: number
  readonly lon: number
}

/** Something that people film: one loud place for some minutes. */
export interface Happening {
  readonly site: number
  readonly spot: Spot
  readonly startMs: number
  readonly lengthMs: number
  /** The number of recordings of this happening. */
  readonly size: number
}

export interface Incident {
  readonly zone: CivilZone
  readonly centre: Spot
  readonly fromMs: number
  readonly toMs: number
  readonly sites: readonly Site[]
}

export interface Site {
  readonly spot: Spot
  /** Times at which most happenings of the incident occur. */
  readonly peaks: readonly number[]
}

/** Cities whose zones differ in kind: offsets of whole, half and quarter hours, with and without summer time. */
const CITIES: readonly (readonly [string, number, number])[] = [
  ['Europe/Helsinki', 60.171, 24.941],
  ['Europe/Vienna', 48.2105, 16.3735],
  ['Europe/Kyiv', 50.4501, 30.5234],
  ['Africa/Cairo', 30.0444, 31.2357],
  ['Asia/Kolkata', 28.6139, 77.209],
  ['Asia/Kathmandu', 27.7172, 85.324],
  ['America/New_York', 40.7128, -74.006],
  ['America/Sao_Paulo', -23.5505, -46.6333],
  ['Australia/Adelaide', -34.9285, 138.6007],
]

const METRES_PER_DEGREE = 111_320

export function moved(spot: Spot, eastM: number, northM: number): Spot {
  return {
    lat: spot.lat + northM / METRES_PER_DEGREE,
    lon: spot.lon + eastM / (METRES_PER_DEGREE * Math.cos((spot.lat * Math.PI) / 180)),
  }
}

export const metresBetween = (a: Spot, b: Spot): number =>
  Math.hypot(
    (a.lat - b.lat) * METRES_PER_DEGREE,
    (a.lon - b.lon) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180),
  )

/** An incident covers a larger part of the city if there are more files. */
export function makeIncident(draw: Draw, items: number): Incident {
  const [name, lat, lon] = draw.pick(CITIES)
  const day = Date.UTC(2026, 0, 10) + draw.whole(0, 300) * DAY
  const zone = civilZone(name, day - 4 * 365 * DAY, day + 20 * DAY)
  const fromMs = day + draw.between(11, 21) * HOUR - zone.offsetAt(day)
  const growth = Math.max(1, items / 10_000)
  const toMs = fromMs + draw.between(3, 8) * HOUR * growth ** 0.2
  const centre = { lat, lon }
  const sites = Array.from({ length: Math.round(draw.whole(4, 9) * growth ** 0.75) }, () => ({
    spot: moved(centre, draw.normal(1200), draw.normal(1200)),
    peaks: Array.from({ length: draw.whole(1, 4) }, () => draw.between(fromMs, toMs)),
  }))
  return { zone, centre, fromMs, toMs, sites }
}

/** The number of recordings of a happening: mostly one or a few, sometimes a hundred, very rarely hundreds. */
function sizeOf(draw: Draw, most: number): number {
  const [low, high] = draw.weighted<readonly [number, number]>([
    [[1, 1], 62],
    [[2, 4], 25],
    [[5, 15], 10],
    [[16, 80], 2.6],
    [[80, 600], 0.4],
  ])
  return Math.max(1, Math.min(most, Math.round(draw.logUniform(low, high + 0.49))))
}

/** `items`: the number of items in the world. No happening takes more than an eighth of them. */
export function makeHappening(draw: Draw, incident: Incident, items: number): Happening {
  const size = sizeOf(draw, Math.max(4, Math.round(items / 8)))
  const site = draw.whole(0, incident.sites.length - 1)
  const { spot, peaks } = nth(incident.sites, site)
  const lengthMs = Math.min(25 * MINUTE, Math.max(30_000, 20_000 * size ** 0.6 * draw.logNormal(1, 0.3)))
  // Larger happenings are closer in time to a peak.
  const spreadMs = size > 15 ? 12 * MINUTE : 50 * MINUTE
  const startMs = draw.chance(0.75)
    ? draw.pick(peaks) + draw.normal(spreadMs)
    : draw.between(incident.fromMs, incident.toMs)
  return { site, spot: moved(spot, draw.normal(45), draw.normal(45)), startMs, lengthMs, size }
}
