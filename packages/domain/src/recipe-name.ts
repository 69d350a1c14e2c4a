/**
 * The uses of ffmpeg, because a build may lack what one of them needs (decision 092). `film` and `sound` re-encode; a
 * file that plays as it is needs neither. The last five are steps of re-encoding a film that needs them.
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

/** A recipe that a process cannot follow, and what its ffmpeg lacks for it. */
export interface OffRecipe {
  readonly name: RecipeName
  readonly lacks: readonly string[]
}

/** Encodes it for a process's heartbeat. */
export const offFacts = (off: readonly OffRecipe[]): Record<string, string> =>
  Object.fromEntries(off.map(({ name, lacks }) => [`off:${name}`, lacks.join(' ')]))

/** Decodes it from there. */
export const parseOffFacts = (facts: Readonly<Record<string, unknown>>): readonly OffRecipe[] =>
  RECIPE_NAMES.flatMap((name) => {
    const lacks = facts[`off:${name}`]
    return typeof lacks === 'string' ? [{ name, lacks: lacks.split(' ') }] : []
  })
