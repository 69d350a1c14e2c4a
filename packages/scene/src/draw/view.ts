import type { Spot } from '../happened.ts'

/** The position of a phone, and its target. */
export interface View {
  readonly from: Spot
  readonly looksAt: Spot
  /** Horizontal angle. */
  readonly degrees: number
  /** The seed of a shaking hand. 0 is a fixed camera. */
  readonly hand: number
  /** The phone is held upright: its pictures are taller than wide. */
  readonly portrait?: boolean
}

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
