import type { Claim, TimeClaim } from '@firsthand/domain'
import { gpsPlaceClaim, trackClaim } from './own-gps.ts'
import { heldMs, localName, pixelName, takenClaims } from './own-photo.ts'
import { exifText, lag, neverSet, normal, notAfter, utcClaim, wallClaim, zonedClaim, zoneText } from './said.ts'
import type { Shot } from './shot.ts'

/** The claims of a film or sound file as its device wrote it. */
export function filmClaims(shot: Shot): readonly Claim[] {
  switch (shot.rec.device.family) {
    case 'iphone':
      return shot.rec.medium === 'sound' ? memoClaims(shot) : iphoneClaims(shot)
    case 'pixel':
    case 'samsung':
    case 'android':
      return androidClaims(shot)
    case 'gopro':
    case 'dji':
    case 'camera':
      return handSetClaims(shot)
    case 'bare':
      return [bareDate(shot)]
  }
}

interface Dated {
  readonly at: number
  readonly ref: TimeClaim['ref']
  readonly error: TimeClaim['error']
  readonly trust: number
  readonly source?: string
}

/** A date in the container's header: whole seconds, UTC by definition of the format. */
export const containerDate = ({ at, ref, error, trust, source = 'mp4.CreateDate' }: Dated): TimeClaim =>
  utcClaim({ source, raw: `${exifText(at)}+00:00`, ref, atMs: at, stepMs: 1000, error, clock: 'container', trust })

const bound = (at: number): TimeClaim => containerDate({ at, ref: 'upper', error: notAfter(2000), trust: 25 })

/** The claims of a voice memo: its header date is only an upper bound. */
const memoClaims = (shot: Shot): readonly Claim[] => [
  bound(heldMs(shot) + shot.draw.between(0, 1) * shot.rec.durationMs),
]

function iphoneClaims(shot: Shot): readonly Claim[] {
  const { draw, rec, keepsPlace, readMs, sentMs } = shot
  const hasPlace = rec.device.writesPlace && keepsPlace
  const held = heldMs(shot)
  const at = held + draw.normal(300)
  const { zoneMs } = rec.device.clock
  const created = zonedClaim(
    {
      source: 'quicktime.CreationDate',
      raw: `${exifText(at + zoneMs)}${zoneText(zoneMs)}`,
      ref: 'start',
      atMs: at,
      stepMs: 1000,
      error: normal(1000),
      clock: 'device',
      trust: 75,
    },
    zoneMs,
  )
  // The picker re-encoded the film, so the header has the date of the picking.
  const header = draw.chance(0.35) ? readMs(sentMs) : held + draw.between(-200, 800)
  return [
    ...takenClaims(shot, created, hasPlace),
    ...(hasPlace ? [gpsPlaceClaim(shot, 'keys.location')] : []),
    bound(header),
  ]
}

/** A date that was written when the recording ended. */
export const endDate = (at: number): TimeClaim =>
  containerDate({ at, ref: 'end', error: lag(1000, -2000, 1000), trust: 55 })

function androidClaims(shot: Shot): readonly Claim[] {
  const { draw, rec, keepsName, keepsPlace } = shot
  const held = heldMs(shot)
  const hasPlace = rec.device.writesPlace && keepsPlace && rec.medium === 'film'
  return [
    endDate(held + rec.durationMs + draw.between(0, 800)),
    ...(hasPlace ? [gpsPlaceClaim(shot, 'mp4.location')] : []),
    ...(keepsName ? androidName(shot, held) : []),
  ]
}

function androidName({ draw, rec }: Shot, held: number): readonly TimeClaim[] {
  const { family, clock } = rec.device
  if (family === 'pixel' && rec.medium === 'film') return [pixelName(held + draw.normal(60))]
  if (family === 'android' && draw.chance(0.25)) return []
  const local = localName(held + clock.zoneMs + draw.normal(250), family === 'samsung' ? '' : 'VID_')
  return [rec.medium === 'sound' ? { ...local, source: 'name.recorder' } : local]
}

/** GoPro, DJI, Canon and others write local time where the format requires UTC, from clocks set by hand. */
function handSetClaims(shot: Shot): readonly Claim[] {
  const { draw, rec, keepsPlace } = shot
  const { family, clock } = rec.device
  const held = heldMs(shot)
  const wall = held + clock.zoneMs + draw.between(0, 400)
  const date = wallClaim({
    source: 'mp4.CreateDate',
    raw: `${exifText(wall)}+00:00`,
    ref: 'start',
    atMs: wall,
    stepMs: 1000,
    error: normal(30_000),
    clock: 'device',
    trust: 38,
  })
  const hasPlace = rec.device.writesPlace && keepsPlace
  const said = clock.isUnset ? neverSet(date) : date
  const places = [1, 2, 3].map(() => gpsPlaceClaim(shot, 'track.GPS'))
  return [
    ...takenClaims(shot, said, hasPlace),
    ...(hasPlace && family === 'gopro' ? [trackClaim(shot)] : []),
    ...(hasPlace ? places.slice(0, family === 'camera' ? 1 : 3) : []),
    ...(family === 'dji' && shot.keepsName && !clock.isUnset && draw.chance(0.6) ? [localName(wall, 'DJI_')] : []),
  ]
}

/** The header's date in a file whose writer is unknown: it may be the start or the end of the recording. */
function bareDate(shot: Shot): TimeClaim {
  const { draw, rec } = shot
  const at = heldMs(shot) + (draw.chance(0.6) ? rec.durationMs + draw.between(0, 600) : draw.between(0, 500))
  return containerDate({ at, ref: 'start', error: lag(2000, -rec.durationMs - 2000, 2000), trust: 53 })
}
