/**
 * How much wider than the model says an interval has to be, by grade, so that nine in ten hold the truth: split
 * conformal calibration (Vovk et al.; Lei et al. 2018) on made worlds of the seeds named here, checked on others. Until
 * incidents with known truth exist, that is all that a "90 %" means; the texts beside every interval say so.
 */
export const CALIBRATED_ON = { worlds: 'timeline-world', seeds: [1, 2, 3, 4, 5] } as const

export interface Calibration {
  /** Factor on the half-widths. */
  readonly scale: number
  /** Items of the grade in the worlds that it was checked on, and the share that lay within. */
  readonly n: number
  readonly share: number
}

const UNKNOWN: Calibration = { scale: 1, n: 0, share: 0 }

const TABLE: Readonly<Record<string, Calibration>> = {}

export const calibrationOf = (grade: string): Calibration => TABLE[grade] ?? UNKNOWN
export const scaleOf = (grade: string): number => calibrationOf(grade).scale
