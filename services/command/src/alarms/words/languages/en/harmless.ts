import type { Lexicon } from '../../lexicon.ts'
import { ofBodies } from './harmless-of-bodies.ts'
import { ofDays } from './harmless-of-days.ts'
import { ofMenace } from './harmless-of-menace.ts'
import { ofPlaces } from './harmless-of-places.ts'
import { ofStories } from './harmless-of-stories.ts'
import { ofWeapons } from './harmless-of-weapons.ts'

/** Phrases that contain a word of danger but mean none, grouped by the kind of danger that they resemble. */
export const harmless: Lexicon['harmless'] = {
  ...{ ...ofWeapons, ...ofMenace, ...ofBodies },
  ...{ ...ofPlaces, ...ofDays, ...ofStories },
}
