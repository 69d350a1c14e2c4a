/** A phone with its habits, and what is wrong with its clock. */
export interface Phone {
  /** How its films tell of their time: an iPhone says when they began and in which zone, an Android when they ended. */
  readonly kind: 'iphone' | 'android' | 'messenger'
  readonly make: string
  readonly model: string
  /** By how much its clock is ahead of the true time, ms. */
  readonly clockMs: number
  /** Writes where it was. */
  readonly isPlaced: boolean
  readonly zone: string
}

/** A messenger takes all metadata away and counts its files. */
export const MESSENGER: Phone = {
  ...{ kind: 'messenger', make: '', model: '', clockMs: 0, isPlaced: false, zone: 'UTC' },
}
