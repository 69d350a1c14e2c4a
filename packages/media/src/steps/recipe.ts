import type { RecipeName } from '@firsthand/domain'

/**
 * One kind of ffmpeg run, or a part of some, with the encoders and filters that an ffmpeg build may lack. If any is
 * missing, the recipe is off.
 */
export interface Recipe {
  readonly name: RecipeName
  readonly encoders: readonly string[]
  readonly filters: readonly string[]
}
