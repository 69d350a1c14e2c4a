/**
 * Scale factors for intervals, by grade, so that nine in ten intervals hold the truth.
 * Method: split conformal calibration (Vovk et al.; Lei et al. 2018) on made worlds of these seeds: 1–5 (6,000 items
 * with 5 % wrong links, 3,000 with 15 %, 3,000 with none), 711–716 (10,000 with 5 %), 731–742 (6,000 with 5 %). `n` and
 * `share` in the table come from a check on other seeds (10,000 items with 5 %).
 * A world has few rigs with many clocks. Each such rig is large, and its items are right or wrong together. So one
 * world says little about the coverage of their grade (78 to 98 % were seen). One factor would cover nine in ten of the
 * items, another nine in ten of the rigs. The factor of the grade lies between these two.
 * A factor was left unchanged if its coverage, counted by rig or by clock, was within one standard error of nine in
 * ten.
 * Until incidents with known truth exist, "90 %" means only this. The texts beside every interval say so.
 */
export const CALIBRATED_ON = {
  worlds: 'timeline-world',
  seeds: ['1–5', '711–716', '731–742'],
  checked: ['751', '752', '754', '758', '760'],
} as const

export interface Calibration {
  /** Factor on the half-widths. */
  readonly scale: number
  /**
   * The number of items of the grade in the worlds used to check, and the share whose truth lay within the interval.
   */
  readonly n: number
  readonly share: number
}

const UNKNOWN: Calibration = { scale: 1, n: 0, share: 0 }

const TABLE: Readonly<Record<string, Calibration>> = {
  'checked-disputed': { scale: 1.5, n: 281, share: 0.851 },
  'checked-one': { scale: 0.77, n: 4249, share: 0.923 },
  'checked-two': { scale: 0.81, n: 1683, share: 0.925 },
  fix: { scale: 0.2, n: 152, share: 0.901 },
  'link-alone': { scale: 3.05, n: 5051, share: 0.907 },
  'own-camera': { scale: 60, n: 204, share: 0.892 },
  'own-camera-assumed': { scale: 60, n: 374, share: 0.89 },
  'own-camera-fix': { scale: 3, n: 14, share: 0.857 },
  'own-name': { scale: 2.3, n: 409, share: 0.878 },
  'own-name-assumed': { scale: 0.72, n: 2646, share: 0.896 },
  'own-name-fix': { scale: 1, n: 51, share: 0.902 },
  'own-phone': { scale: 1.95, n: 7550, share: 0.898 },
  'own-phone-assumed': { scale: 1.82, n: 1615, share: 0.899 },
  'own-phone-fix': { scale: 1.03, n: 1676, share: 0.892 },
  'own-unknown': { scale: 1.5, n: 2362, share: 0.881 },
  'own-unknown-assumed': { scale: 60, n: 70, share: 0.771 },
  'rig-anchored': { scale: 0.66, n: 3282, share: 0.987 },
  'rig-disputed': { scale: 4.57, n: 292, share: 0.904 },
  'rig-many': { scale: 0.57, n: 6957, share: 0.924 },
  'rig-one': { scale: 2.4, n: 20, share: 0.85 },
  'rig-some': { scale: 0.68, n: 1266, share: 0.923 },
  'rig-two': { scale: 0.63, n: 306, share: 0.873 },
  told: { scale: 9.8, n: 1803, share: 0.913 },
}

/**
 * Upper bound of the scale. If a grade needs more for nine in ten of its intervals to hold the truth, its scale stays
 * at this bound and its items are never `placed`.
 */
const WIDEST_SCALE = 60

const NINE_IN_TEN = 0.9

export const isPastCalibration = (grade: string): boolean =>
  calibrationOf(grade).scale >= WIDEST_SCALE && calibrationOf(grade).share < NINE_IN_TEN

export const calibrationOf = (grade: string): Calibration => TABLE[grade] ?? UNKNOWN
export const scaleOf = (grade: string): number => calibrationOf(grade).scale
