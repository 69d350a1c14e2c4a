import type { RecipeName } from '@firsthand/domain'

/** One kind of ffmpeg's runs, or a part of some, and what a build of ffmpeg may lack for it: without any of it, it is off. */
export interface Recipe {
  readonly name: RecipeName
  readonly encoders: readonly string[]
  readonly filters: readonly string[]
}
