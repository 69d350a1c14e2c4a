import type { Lexicon } from '../../lexicon.ts'
import { attacks } from './harmless-attacks.ts'
import { bodies } from './harmless-bodies.ts'
import { places } from './harmless-places.ts'

/** What holds words of danger and means none, by what it looks like. */
export const harmless: Lexicon['harmless'] = { ...attacks, ...bodies, ...places }
