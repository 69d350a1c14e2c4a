import { parseOffFacts, type RecipeName } from '@firsthand/domain'
import type { StatusFacts } from './status.ts'
import type { StatusWarning } from './status-warnings.ts'

/** What officers miss while workers do not use a recipe, because their ffmpeg lacks a part. */
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

/** What `check-recipes.ts` reports if ffmpeg is missing or does not start. */
const NO_FFMPEG = 'ffmpeg'
const CURE = 'Install a whole ffmpeg and restart it: what was not made is made then'

/**
 * Makes one warning for each kind of process and each feature that its ffmpeg lacks. Several instances that report the
 * same give one warning.
 */
export function recipeWarnings(alive: StatusFacts['heartbeats']): readonly StatusWarning[] {
  const found = new Map<string, { about: string; lacks: readonly string[]; recipes: Set<RecipeName> }>()
  for (const { process, facts } of alive) {
    for (const { name, lacks } of parseOffFacts(facts)) {
      const key = `${process} ${lacks.join(' ')}`
      const one = found.get(key) ?? { about: process, lacks, recipes: new Set() }
      found.set(key, one)
      one.recipes.add(name)
    }
  }
  return [...found.values()].map(({ about, lacks, recipes }) =>
    lacks.includes(NO_FFMPEG)
      ? { code: 'ffmpeg-unusable', about }
      : { code: 'recipe-off', about, recipes: [...recipes], lacks },
  )
}

export const unusableWords = ({ about }: StatusWarning): string =>
  `ffmpeg cannot be used on ${about}: nothing is decoded or made by it. ${CURE}`

export function recipeWords({ about, recipes = [], lacks = [] }: StatusWarning): string {
  const what = recipes.map((name) => `${OFF_WORDS[name]} (${name})`).join(', no ')
  return `${about} makes no ${what}: its ffmpeg lacks ${lacks.join(', ')}. ${CURE}`
}
