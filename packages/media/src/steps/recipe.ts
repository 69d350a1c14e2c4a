import type { RecipeName } from '@firsthand/domain'

/**
 * One kind of ffmpeg run, or a part shared by several, with the encoders and filters that it needs and an ffmpeg build
 * may lack. If any is missing, the recipe is off.
 */
export interface Recipe {
  readonly name: RecipeName
  readonly encoders: readonly string[]
  readonly filters: readonly string[]
}
