import type { Spot } from '../happened.ts'

/** Where a phone is, and what it looks at. */
export interface View {
  readonly from: Spot
  readonly looksAt: Spot
  /** Horizontal angle. */
  readonly degrees: number
  /** A hand shakes: the same seed, the same path. 0 is a camera that stands on something. */
  readonly hand: number
  /** The phone is held upright: its pictures are higher than they are wide. */
  readonly portrait?: boolean
}

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
