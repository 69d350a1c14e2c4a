import type { Claim } from '@firsthand/domain'

/** What one item brings to a solve. Times in epoch ms; `receivedAt` is a whole minute, before the true arrival by no more than what its claim allows. */
export interface ItemInput {
  readonly item: string
  readonly receivedAt: number
  readonly durationMs: number | undefined
  /** `phone` clocks are set by the network, `camera` clocks by hand. */
  readonly device: DeviceClass
  /** The device's clock in this incident, where a device is known; its claims ride on it unless they name another. */
  readonly clock?: string | undefined
  /** Who sent it: separate submissions are counted, never "independent sources". */
  readonly submission?: string | undefined
  readonly claims: readonly IdentifiedClaim[]
}

export type DeviceClass = 'phone' | 'camera' | 'unknown'
/** `statement`: the witness's document that says it. */
export type IdentifiedClaim = Claim & { readonly id: string; readonly statement?: string | undefined }

/** The offset from UTC that holds from a wall time on; ascending. Made from an IANA zone by the caller: the core knows no zones. */
export interface ZoneStep {
  readonly fromWallMs: number
  readonly offsetMs: number
}

/** What the incident itself says. An empty `zone` means that nobody said where it is. */
export interface Hints {
  readonly zone: readonly ZoneStep[]
}

/** Numbers of the solve; stored with each revision so that it can be replayed. All in ms. */
export interface Parameters {
  /** Half-width of the 90 % interval of a clock of each class, around what it says. */
  readonly clockMs: Readonly<Record<DeviceClass, number>>
  /** A claim may lie this far after the arrival before it contradicts it: clocks differ. */
  readonly arrivalToleranceMs: number
  /** Two claims agree when they lie this close, beyond their own intervals. */
  readonly agreementMs: number
  /** No evidence of ours is older than this: digital capture times before it are empty clocks. */
  readonly floorMs: number
  /** Wall times without any zone lie within these offsets of UTC (IANA: UTC−12 … UTC+14). */
  readonly westMs: number
  readonly eastMs: number
  readonly priors: Readonly<Record<DeviceClass, ClockPrior>>
}

/**
 * What is known of a clock before anybody checked it. `sd`: of one that is right, ms. `wrong`: the chance that it is off
 * by more. Sources: research on phones' clocks (SNTP about 300 ms, oscillators 10–20 ppm; 3.5 % of Android clocks more
 * than an hour wrong), taken wider; cameras are set by hand.
 */
export interface ClockPrior {
  readonly sd: number
  readonly wrong: number
}

export const ENGINE = 'firsthand-timeline/8'

export const DEFAULT_PARAMETERS: Parameters = {
  clockMs: { phone: 2_000, camera: 120_000, unknown: 5_000 },
  arrivalToleranceMs: 120_000,
  agreementMs: 3_000,
  floorMs: 631_152_000_000,
  westMs: -12 * 3_600_000,
  eastMs: 14 * 3_600_000,
  priors: {
    phone: { sd: 1_000, wrong: 0.07 },
    unknown: { sd: 1_500, wrong: 0.12 },
    camera: { sd: 30_000, wrong: 0.5 },
  },
}
