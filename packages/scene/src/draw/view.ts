import type { Spot } from '../happened.ts'

/** Where a phone is, and where it is pointed. */
export interface View {
  readonly from: Spot
  readonly looksAt: Spot
  /** Horizontal angle of view. */
  readonly degrees: number
  /** The seed of the shaking of the hand. 0 is a fixed camera. */
  readonly hand: number
  /** Whether the phone is held upright, so that its pictures are taller than wide. */
  readonly portrait?: boolean
}

/** The size of a picture in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
