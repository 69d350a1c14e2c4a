import type { Lexicon } from '../../lexicon.ts'
import { ofBodies } from './harmless-of-bodies.ts'
import { ofDays } from './harmless-of-days.ts'
import { ofMenace } from './harmless-of-menace.ts'
import { ofPlaces } from './harmless-of-places.ts'
import { ofStories } from './harmless-of-stories.ts'
import { ofWeapons } from './harmless-of-weapons.ts'

/** What holds words of danger and means none, by what it looks like. */
export const harmless: Lexicon['harmless'] = {
  ...{ ...ofWeapons, ...ofMenace, ...ofBodies },
  ...{ ...ofPlaces, ...ofDays, ...ofStories },
}
