import { parseOffFacts, type RecipeName } from '@firsthand/domain'
import type { StatusFacts } from './status.ts'
import type { StatusWarning } from './status-warnings.ts'

/** What is missing for officers while a recipe is off. */
const OFF_WORDS: Readonly<Record<RecipeName, string>> = {
  poster: 'small pictures of films',
  filmstrip: 'filmstrips',
  still: 'pictures of kinds that only ffmpeg reads',
  'hdr-still': 'HDR pictures in their true light',
  film: 'copies of films that do not play as they are',
  sound: 'copies of sound that does not play as it is',
  samples: 'waveforms, prints of sound and transcripts',
  clean: 'films and sound for sharing',
  likeness: 'likeness of films',
  interlaced: 'pictures of interlaced films',
  transparent: 'pictures of films that are transparent',
  'wide-colour': 'pictures of films in HDR or wide colours',
  dolby: 'pictures of films in Dolby Vision',
  'edit-list': 'exact copies of films that were put together from pieces',
}

/** One for each recipe and kind of process, whichever of its instances says so. */
export function recipeWarnings(alive: StatusFacts['heartbeats']): readonly StatusWarning[] {
  const found = alive.flatMap(({ process, facts }) =>
    parseOffFacts(facts).map(({ name, lacks }): readonly [string, StatusWarning] => [
      `${process} ${name}`,
      { code: 'recipe-off', about: process, recipe: name, lacks },
    ]),
  )
  return [...new Map(found).values()]
}

export function recipeWords({ about, recipe, lacks = [] }: StatusWarning): string {
  const what = recipe === undefined ? 'copies of some kinds' : `${OFF_WORDS[recipe]} (${recipe})`
  return `${about} makes no ${what}: its ffmpeg lacks ${lacks.join(', ')}. Install a whole ffmpeg and restart it: what was not made is made then`
}
