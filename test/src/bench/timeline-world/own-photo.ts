import type { Claim, TimeClaim } from '@firsthand/domain'
import { exifGpsClaim, gpsPlaceClaim } from './own-gps.ts'
import {
  byPlace,
  digitsOf,
  disputed,
  exifText,
  neverSet,
  normal,
  utcClaim,
  wallClaim,
  zonedClaim,
  zoneText,
} from './said.ts'
import type { Shot } from './shot.ts'

/** The start of a clock that nobody set: the first day of 2016. */
const FIRST_DAY = Date.UTC(2016, 0, 1)

/** The device's UTC at the shutter. */
export function heldMs({ draw, rec, readMs }: Shot): number {
  if (rec.device.clock.isUnset) return FIRST_DAY + draw.between(0, 20 * 3_600_000) - rec.device.clock.zoneMs
  return readMs(rec.startMs + rec.shiftMs)
}

/** The claims of a still as its device wrote it. */
export function photoClaims(shot: Shot): readonly Claim[] {
  const { rec, keepsPlace, keepsName } = shot
  const { device } = rec
  if (device.family === 'bare') return []
  const held = heldMs(shot)
  const hasPlace = device.writesPlace && keepsPlace
  const taken = exifClaim(shot, held)
  return [
    ...takenClaims(shot, taken, hasPlace),
    ...(hasPlace ? [...exifGpsClaim(shot, taken), gpsPlaceClaim(shot, 'exif.GPS')] : []),
    ...(keepsName ? nameClaim(shot, held) : []),
    ...(device.family === 'samsung' && shot.draw.chance(0.8) ? [samsungStamp(shot, held)] : []),
  ]
}

function exifClaim({ draw, rec }: Shot, held: number): TimeClaim {
  const { device } = rec
  const { zoneMs, isUnset } = device.clock
  const stepMs = device.writesSubSeconds ? (device.family === 'camera' ? 10 : 1) : 1000
  const at = held + draw.normal(stepMs < 1000 ? 30 : 150)
  const said = {
    source: 'exif.DateTimeOriginal',
    raw: `${exifText(at + zoneMs, stepMs)}${device.writesOffset ? zoneText(zoneMs) : ''}`,
    ref: 'start',
    stepMs,
    error: normal(stepMs < 1000 ? 50 : 300),
    clock: 'device',
  } as const
  const claim = device.writesOffset
    ? zonedClaim({ ...said, atMs: at, trust: 65 }, zoneMs)
    : wallClaim({ ...said, atMs: at + zoneMs, trust: 40 })
  return isUnset ? neverSet(claim) : claim
}

/**
 * The capture claim of a still. If the still has coordinates, a wall time gets the zone of that place, and a stated
 * offset is checked against this zone.
 */
export function takenClaims({ civilMs }: Shot, taken: TimeClaim, hasPlace: boolean): readonly TimeClaim[] {
  if (!hasPlace || taken.ref !== 'start') return [taken]
  if (taken.zone === undefined) return [taken, byPlace(taken, civilMs)]
  if (taken.zoneSource !== 'stated') return [taken]
  const byMs = offsetOf(taken.zone) - civilMs
  return byMs === 0 ? [taken] : [disputed(taken, byMs)]
}

function offsetOf(zone: string): number {
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

function nameClaim({ draw, rec }: Shot, held: number): readonly TimeClaim[] {
  const { family, clock } = rec.device
  if (family === 'pixel') return [pixelName(held + draw.normal(60))]
  if (family === 'samsung' || family === 'dji' || (family === 'android' && draw.chance(0.75)))
    return [
      localName(held + clock.zoneMs + draw.normal(200), family === 'android' ? 'IMG_' : family === 'dji' ? 'DJI_' : ''),
    ]
  return []
}

export function pixelName(at: number): TimeClaim {
  const [day, time, ms] = digitsOf(at)
  const said = { source: 'name.pxl', raw: `PXL_${day}_${time}${ms}`, ref: 'start', atMs: at } as const
  return utcClaim({ ...said, stepMs: 1, error: normal(100), clock: 'name', trust: 70 })
}

/** A time in a file name. `at`: a wall time. */
export function localName(at: number, before: string): TimeClaim {
  const [day, time] = digitsOf(at)
  const said = { source: 'name.camera', raw: `${before}${day}_${time}`, ref: 'start', atMs: at } as const
  return wallClaim({ ...said, stepMs: 1000, error: normal(1000), clock: 'name', trust: 45 })
}

/** Samsung's trailer: the epoch ms at which the file was saved, about a second after the shutter. */
function samsungStamp({ draw }: Shot, held: number): TimeClaim {
  const at = held + draw.between(100, 1600)
  const said = { source: 'samsung.TimeStamp', raw: `${exifText(at, 1)}+00:00`, ref: 'start', atMs: at } as const
  return utcClaim({ ...said, stepMs: 1, error: normal(1500), clock: 'device', trust: 63 })
}
