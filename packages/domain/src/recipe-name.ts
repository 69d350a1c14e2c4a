/**
 * What ffmpeg is used for, as far as a build of it may lack what that needs (decision 092). A film and a sound are made
 * anew; what plays as it is needs neither. The last five are done to films on the way, where a film asks for it.
 */
export const RECIPE_NAMES = [
  'poster',
  'filmstrip',
  'still',
  'hdr-still',
  'film',
  'sound',
  'samples',
  'clean',
  'likeness',
  'interlaced',
  'transparent',
  'wide-colour',
  'dolby',
  'edit-list',
] as const
export type RecipeName = (typeof RECIPE_NAMES)[number]

/** A recipe that a process does not follow, and what its ffmpeg lacks for it. */
export interface OffRecipe {
  readonly name: RecipeName
  readonly lacks: readonly string[]
}

/** As a process tells it with its signs of life. */
export const offFacts = (off: readonly OffRecipe[]): Record<string, string> =>
  Object.fromEntries(off.map(({ name, lacks }) => [`off:${name}`, lacks.join(' ')]))

/** And as it is read there. */
export const parseOffFacts = (facts: Readonly<Record<string, unknown>>): readonly OffRecipe[] =>
  RECIPE_NAMES.flatMap((name) => {
    const lacks = facts[`off:${name}`]
    return typeof lacks === 'string' ? [{ name, lacks: lacks.split(' ') }] : []
  })
