import { HAND_SET_SD_MS } from '@firsthand/domain'
import type { DeviceClass, IdentifiedClaim } from './input.ts'

/** Makers of cameras, whose clocks are set by hand and drift for months. A phone's clock is set by its network. */
const CAMERAS =
  /canon|nikon|sony|olympus|om digital|fuji|panasonic|pentax|ricoh|leica|hasselblad|gopro|dji|garmin|kodak|casio|sigma|insta360/i
const PHONES =
  /apple|samsung|google|huawei|honor|xiaomi|redmi|oneplus|oppo|vivo|realme|motorola|nokia|hmd|lg|htc|zte|asus|fairphone|nothing/i

/** Tells a device's kind of clock by its maker, or by claims that only a clock set by hand writes. */
export function deviceClassOf(make: string | undefined, claims: readonly IdentifiedClaim[]): DeviceClass {
  if (make !== undefined && PHONES.test(make)) return 'phone'
  return (make !== undefined && CAMERAS.test(make)) || claims.some(isByHand) ? 'camera' : 'unknown'
}

/** A dashcam's name, or a container that holds wall time instead of UTC. */
function isByHand(claim: IdentifiedClaim): boolean {
  if (claim.about !== 'time' || (claim.ref !== 'start' && claim.ref !== 'end')) return false
  const { clock, error, source } = claim
  return clock === 'name' ? error.sdMs >= HAND_SET_SD_MS : clock === 'device' && source.startsWith('mp4.')
}
