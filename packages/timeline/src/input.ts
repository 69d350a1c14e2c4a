import type { Claim } from '@firsthand/domain'

/**
 * One item as a solve reads it. Times in epoch ms. `receivedAt` is a whole minute; the true arrival is later by at most
 * the error of its claim.
 */
export interface ItemInput {
  readonly item: string
  readonly receivedAt: number
  readonly durationMs: number | undefined
  /** `phone` clocks are set by the network, `camera` clocks by hand. */
  readonly device: DeviceClass
  /** The device's clock in this incident, if a device is known. Claims of the item use it unless they name another. */
  readonly clock?: string | undefined
  /** The submission that the item came in. Separate submissions are counted, never "independent sources". */
  readonly submission?: string | undefined
  readonly claims: readonly IdentifiedClaim[]
}

export type DeviceClass = 'phone' | 'camera' | 'unknown'
/** `statement`: the witness's document that contains the claim. */
export type IdentifiedClaim = Claim & { readonly id: string; readonly statement?: string | undefined }

/**
 * The offset from UTC that holds from a wall time on. Steps are sorted by wall time. The caller derives them from an
 * IANA zone, because this package has no zone data.
 */
export interface ZoneStep {
  readonly fromWallMs: number
  readonly offsetMs: number
}

/** What the incident itself says. An empty `zone` means that nobody said where the incident is. */
export interface Hints {
  readonly zone: readonly ZoneStep[]
  /** The offset of the device's display as its other files show it, ms east of UTC. For one item only, never stored. */
  readonly displayMs?: number | undefined
}

/** Parameters of the solve, stored with each revision so that it can be replayed. All in ms. */
export interface Parameters {
  /** Half-width of the 90 % interval around a clock's reading, by device class. */
  readonly clockMs: Readonly<Record<DeviceClass, number>>
  /**
   * Tolerance for clock error: a claim contradicts the arrival only if its time is more than this after the arrival.
   */
  readonly arrivalToleranceMs: number
  /** Two claims agree if the gap between their intervals is at most this. */
  readonly agreementMs: number
  /** The earliest time that is believed. An earlier digital capture time comes from a clock that was never set. */
  readonly floorMs: number
  /** Wall times without any zone lie within these offsets of UTC (IANA: UTC−12 … UTC+14). */
  readonly westMs: number
  readonly eastMs: number
  readonly priors: Readonly<Record<DeviceClass, ClockPrior>>
}

/**
 * The prior of an unchecked clock. `sd`: standard deviation of a right clock, ms. `wrong`: the probability that the
 * clock is off by more. Sources: research on phones' clocks (SNTP about 300 ms, oscillators 10–20 ppm; 3.5 % of Android
 * clocks more than an hour wrong), taken wider. Cameras are set by hand.
 */
export interface ClockPrior {
  readonly sd: number
  readonly wrong: number
}

export const ENGINE = 'firsthand-timeline/11'

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
