/**
 * The uses of ffmpeg. A build may lack what one of them needs (decision 092). `film` and `sound` re-encode; a file that
 * plays as it is needs neither. The last five are steps that only some films need when they are re-encoded.
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

/** A recipe that a process cannot follow, and what the ffmpeg of that process lacks. */
export interface OffRecipe {
  readonly name: RecipeName
  readonly lacks: readonly string[]
}

/** Encodes the recipes that a process cannot follow, for the process's heartbeat. */
export const offFacts = (off: readonly OffRecipe[]): Record<string, string> =>
  Object.fromEntries(off.map(({ name, lacks }) => [`off:${name}`, lacks.join(' ')]))

/** Decodes from a heartbeat the recipes that its process cannot follow. */
export const parseOffFacts = (facts: Readonly<Record<string, unknown>>): readonly OffRecipe[] =>
  RECIPE_NAMES.flatMap((name) => {
    const lacks = facts[`off:${name}`]
    return typeof lacks === 'string' ? [{ name, lacks: lacks.split(' ') }] : []
  })
