import { type Draw, nth } from '../timeline-world/draw.ts'
import { civilZone } from '../timeline-world/zone.ts'

/** One invented incident: where it is, when it runs, and the moments at which many people record at once. */
export interface Scene {
  readonly zone: string
  readonly lat: number
  readonly lon: number
  readonly beginMs: number
  readonly endMs: number
  /** The offset from UTC of the clocks on the walls there, ms. */
  readonly offsetMs: number
  readonly peaks: readonly number[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Places with whole, half and quarter hours, with summer time and without, west and east of Greenwich. */
const CITIES: readonly (readonly [zone: string, lat: number, lon: number])[] = [
  ['Europe/Vienna', 48.2082, 16.3738],
  ['Europe/London', 51.5072, -0.1276],
  ['America/New_York', 40.7128, -74.006],
  ['America/Sao_Paulo', -23.5505, -46.6333],
  ['Asia/Kolkata', 19.076, 72.8777],
  ['Asia/Kathmandu', 27.7172, 85.324],
  ['Asia/Tokyo', 35.6762, 139.6503],
  ['Australia/Adelaide', -34.9285, 138.6007],
  ['Africa/Nairobi', -1.2921, 36.8219],
  ['America/Los_Angeles', 34.0522, -118.2437],
  ['Europe/Istanbul', 41.0082, 28.9784],
]

const FROM = Date.UTC(2023, 0, 10)
const DAYS = 1000

export function makeScene(draw: Draw): Scene {
  const [zone, lat, lon] = draw.pick(CITIES)
  const localMs = FROM + draw.whole(0, DAYS) * DAY + draw.between(8, 22) * HOUR
  const guessed = civilZone(zone, localMs - 2 * DAY, localMs + 2 * DAY).offsetAt(localMs)
  const beginMs = Math.floor(localMs - guessed)
  const endMs = beginMs + Math.floor(draw.between(2, 5) * HOUR)
  const peaks = Array.from({ length: 9 }, () => draw.between(beginMs, endMs)).sort((a, b) => a - b)
  return { zone, lat, lon, beginMs, endMs, offsetMs: guessed, peaks }
}

/** When somebody presses the button: mostly in the first minutes after something loud. */
export function momentOf(draw: Draw, { beginMs, endMs, peaks }: Scene): number {
  const isAtPeak = draw.chance(0.6)
  const at = isAtPeak ? nth(peaks, draw.whole(0, peaks.length - 1)) + draw.exponential(25_000) : beginMs
  return isAtPeak ? at : draw.between(beginMs, endMs)
}
