import type { Claim, ClaimClock, ErrorModel, PlaceClaim, TimeClaim } from '@firsthand/domain'
import { flat } from './draw.ts'

/** Claims in the form in which inspect stores them (packages/media/src/claims): sources, error models, steps, trust. */
const HOUR = 3_600_000

export const normal = (sdMs: number): ErrorModel => ({ kind: 'normal', sdMs })
export const notAfter = (highMs: number): ErrorModel => ({ kind: 'bound', sdMs: highMs, highMs })
export const lag = (sdMs: number, lowMs: number, highMs: number): ErrorModel => ({ kind: 'lag', sdMs, lowMs, highMs })

const two = (n: number): string => String(n).padStart(2, '0')
const zones = new Map<number, string>([[0, '+00:00']])

/** Formats an offset: `+05:45`. */
export function zoneText(offsetMs: number): string {
  const known = zones.get(offsetMs)
  if (known !== undefined) return known
  const minutes = Math.abs(offsetMs) / 60_000
  const text = `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  zones.set(offsetMs, text)
  return text
}

/** Formats `2026:03:04 15:16:17` and, with a step below a second, `.123`. */
export function exifText(ms: number, stepMs = 1000): string {
  const iso = new Date(ms).toISOString()
  return `${iso.slice(0, 10).replaceAll('-', ':')} ${iso.slice(11, stepMs < 1000 ? 23 : 19)}`
}

/** Returns `20260304`, `151617` and `123` of an instant. */
export const digitsOf = (ms: number): readonly [string, string, string] => {
  const iso = new Date(ms).toISOString()
  return [iso.slice(0, 10).replaceAll('-', ''), iso.slice(11, 19).replaceAll(':', ''), iso.slice(20, 23)]
}

interface Said {
  readonly source: string
  readonly raw: string
  readonly ref: TimeClaim['ref']
  /** The claimed time, not yet truncated to `stepMs`. */
  readonly atMs: number
  readonly stepMs: number
  readonly error: ErrorModel
  readonly clock: ClaimClock
  readonly trust: number
}

const claim = (said: Said, zone: string | undefined, zoneSource: TimeClaim['zoneSource']): TimeClaim => ({
  about: 'time',
  source: said.source,
  raw: flat(said.raw),
  ref: said.ref,
  atMs: Math.floor(said.atMs / said.stepMs) * said.stepMs,
  resolutionMs: said.stepMs,
  zone,
  zoneSource,
  error: said.error,
  clock: said.clock,
  trust: said.trust,
  identifying: false,
})

/** A claim from an epoch, GPS or a container: UTC by definition of the format. */
export const utcClaim = (said: Said): TimeClaim => claim(said, '+00:00', 'utc-by-format')
/** A claim without a zone. `atMs`: a wall time. */
export const wallClaim = (said: Said): TimeClaim => claim(said, undefined, 'none')
/** A claim whose zone the file states. `atMs`: UTC by the device. */
export const zonedClaim = (said: Said, zoneMs: number): TimeClaim => claim(said, zoneText(zoneMs), 'stated')
/**
 * Adds the zone to a wall time in a file that also has its place. `zoneMs`: the offset of the civil time at that place,
 * ms.
 */
export const byPlace = (wall: TimeClaim, zoneMs: number): TimeClaim => ({
  ...wall,
  source: flat(`${wall.source}+place`),
  atMs: wall.atMs - zoneMs,
  zone: zoneText(zoneMs),
  zoneSource: 'coordinates',
  trust: wall.source.startsWith('exif.') ? 63 : wall.trust + 10,
})

/** The claim of a clock that nobody set. Its time is only a lower bound. */
export const neverSet = (said: TimeClaim): TimeClaim => ({
  ...said,
  ref: 'lower',
  error: { kind: 'bound', sdMs: 0, lowMs: 0 },
  trust: 0,
})

/** The claim if the coordinates contradict the stated offset: the interval is widened to cover both. */
export function disputed(said: TimeClaim, byMs: number): TimeClaim {
  const room = 4 * said.error.sdMs
  return { ...said, error: lag(Math.abs(byMs), Math.min(0, byMs) - room, Math.max(0, byMs) + room) }
}

interface SaidPlace {
  readonly source: string
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
  readonly trust: number
  readonly clock: ClaimClock
}

const degrees = (value: number): number => Math.round(value * 1e5) / 1e5

export const placeClaim = ({ lat, lon, ...said }: SaidPlace): PlaceClaim => ({
  about: 'place',
  source: said.source,
  raw: flat(`${lat.toFixed(5)} ${lon.toFixed(5)}`),
  lat: degrees(lat),
  lon: degrees(lon),
  radiusM: said.radiusM,
  clock: said.clock,
  trust: said.trust,
  identifying: false,
})

/** The claim of the arrival, which every item has. `receivedAt`: a whole minute. */
export const receivedClaim = (receivedAt: number): Claim =>
  utcClaim({
    source: 'door.received',
    raw: new Date(receivedAt).toISOString(),
    ref: 'upper',
    atMs: receivedAt,
    stepMs: 60_000,
    error: { kind: 'bound', sdMs: 0, highMs: 0 },
    clock: 'server',
    trust: 5,
  })

export const HOUR_MS = HOUR
