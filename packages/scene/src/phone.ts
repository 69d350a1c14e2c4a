/** A phone: how it writes files, and its clock error. */
export interface Phone {
  /** How the phone's films state their time: an iPhone writes the start and the zone, an Android phone the end. */
  readonly kind: 'iphone' | 'android' | 'messenger'
  readonly make: string
  readonly model: string
  /** How far its clock is ahead of the true time, ms. */
  readonly clockMs: number
  /** Whether it writes its position into files. */
  readonly isPlaced: boolean
  readonly zone: string
}

/** A messenger removes all metadata and numbers its files. */
export const MESSENGER: Phone = {
  ...{ kind: 'messenger', make: '', model: '', clockMs: 0, isPlaced: false, zone: 'UTC' },
}
