import type { Draw } from './draw.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A device's clock. It counts true time + `errorMs` + drift; its display adds `zoneMs`. */
export interface DeviceClock {
  readonly errorMs: number
  readonly driftPpm: number
  readonly zoneMs: number
  /** True if nobody ever set the clock: it counts from its maker's default date. */
  readonly isUnset: boolean
}

/** The kind of error of a clock. `face`: the display is right but the zone setting is not. */
type Fault = 'none' | 'seconds' | 'minutes' | 'quarters' | 'hours' | 'face' | 'days' | 'anything' | 'unset'

/**
 * Weights for phones. 3.5 % of Android clocks were more than an hour off in 2013 (OpenSignal, 10⁶ tests); networks set
 * most of them now. See README.md beside this file.
 */
const PHONE_FAULTS: readonly (readonly [Fault, number])[] = [
  ['none', 92.2],
  ['seconds', 3],
  ['minutes', 1.3],
  ['quarters', 0.4],
  ['hours', 1],
  ['face', 0.9],
  ['days', 0.8],
  ['anything', 0.4],
]
/** Weights for cameras, which were set by hand months ago. */
const CAMERA_FAULTS: readonly (readonly [Fault, number])[] = [
  ['none', 12],
  ['seconds', 36],
  ['minutes', 24],
  ['quarters', 1],
  ['hours', 16],
  ['days', 4],
  ['anything', 2],
  ['unset', 5],
]
/** Shares of tourists whose phone or camera kept the zone of home. */
const AWAY = { phone: 0.03, camera: 0.1 } as const
const HOMES = [-8, -5, -4, -3, 0, 1, 2, 3, 4, 5.5, 7, 8, 9, 10].map((hours) => hours * HOUR)

export function makeClock(draw: Draw, kind: 'phone' | 'camera', civilMs: number): DeviceClock {
  const fault = draw.weighted(kind === 'phone' ? PHONE_FAULTS : CAMERA_FAULTS)
  const noise = draw.student(kind === 'phone' ? SECOND : 1500)
  // NTP sets a phone every day, so only the drift of its crystal remains.
  const driftPpm = draw.normal(kind === 'phone' ? 8 : 15)
  const zoneMs = draw.chance(AWAY[kind]) ? draw.pick(HOMES) : civilMs
  const off = errorOf(draw, fault)
  return {
    errorMs: noise + off,
    driftPpm,
    zoneMs: fault === 'face' ? zoneMs - off : zoneMs,
    isUnset: fault === 'unset',
  }
}

function errorOf(draw: Draw, fault: Fault): number {
  switch (fault) {
    case 'seconds':
      return draw.sign() * draw.logUniform(3 * SECOND, MINUTE)
    case 'minutes':
      return draw.sign() * draw.logUniform(MINUTE, 50 * MINUTE)
    case 'quarters':
      return draw.sign() * draw.pick([1, 2, 3, 5, 6, 7]) * 15 * MINUTE
    case 'hours':
    case 'face':
      return draw.sign() * draw.pick([1, 1, 1, 2, 2, 3, 5, 7, 8, 12]) * HOUR
    case 'days':
      return draw.sign() * draw.pick([1, 1, 1, 2, 7, 30, 31]) * DAY
    case 'anything':
      return -draw.logUniform(3 * DAY, 6 * 365 * DAY)
    case 'none':
    case 'unset':
      return 0
  }
}

/** The device's UTC at a true instant. Drift counts from the middle of the incident. */
export const readClock = (clock: DeviceClock, trueMs: number, middleMs: number): number =>
  trueMs + clock.errorMs + Math.max(-7 * DAY, Math.min(7 * DAY, trueMs - middleMs)) * clock.driftPpm * 1e-6
