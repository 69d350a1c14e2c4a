import tzLookup from '@photostructure/tz-lookup'
import { zoneMs, zoneOfMinutes } from './wall-time.ts'

/**
 * The UTC offset of civil time at a place when its clocks showed `wallMs` (read as if UTC). It is less certain than an
 * offset that a file states: the place may be near a border, and an hour is repeated at the end of summer time.
 * Undefined at sea, where tz-lookup knows only nautical zones, but phones keep the zone of the last coast.
 */
function zoneAt(place: { lat: number; lon: number }, wallMs: number): string | undefined {
  const name = tzLookup(place.lat, place.lon)
  if (name.startsWith('Etc/')) return undefined
  try {
    // Two iterations give the right offset on either side of a change.
    const first = offsetMinutes(name, wallMs)
    return zoneOfMinutes(offsetMinutes(name, wallMs - first * 60_000))
  } catch {
    // A RangeError means that this Node's ICU does not know the zone.
    return undefined
  }
}

/**
 * All offsets under which the wall time exists at the place, the earlier instant first. There are two in the hour that
 * is repeated at the end of summer time.
 */
export function zonesAt(place: { lat: number; lon: number }, wallMs: number): readonly string[] {
  const name = tzLookup(place.lat, place.lon)
  if (name.startsWith('Etc/')) return []
  try {
    const near = [wallMs - 43_200_000, wallMs + 43_200_000].map((atMs) => offsetMinutes(name, atMs))
    const valid = near.filter((minutes) => offsetMinutes(name, wallMs - minutes * 60_000) === minutes)
    const sorted = [...new Set(valid)].sort((a, b) => b - a).flatMap((minutes) => zoneOfMinutes(minutes) ?? [])
    const one = sorted.length === 0 ? zoneAt(place, wallMs) : undefined
    return one === undefined ? sorted : [one]
  } catch {
    return []
  }
}

/** How far the clocks at the place jumped, in ms, if they skipped `wallMs`; else 0. */
export function skippedMs(place: { lat: number; lon: number }, wallMs: number): number {
  const name = tzLookup(place.lat, place.lon)
  if (name.startsWith('Etc/')) return 0
  try {
    const [before = 0, after = 0] = [wallMs - 43_200_000, wallMs + 43_200_000].map((atMs) => offsetMinutes(name, atMs))
    const isShown = [before, after].some((minutes) => offsetMinutes(name, wallMs - minutes * 60_000) === minutes)
    return isShown ? 0 : Math.abs(after - before) * 60_000
  } catch {
    return 0
  }
}

export const utcOf = (wallMs: number, zone: string): number => wallMs - zoneMs(zone)

function offsetMinutes(timeZone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(atMs)
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(text)
  if (found === null) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}
