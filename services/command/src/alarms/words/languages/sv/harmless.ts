import type { Lexicon } from '../../lexicon.ts'
import { attacks } from './harmless-attacks.ts'
import { bodies } from './harmless-bodies.ts'
import { places } from './harmless-places.ts'

/** Phrases that contain a word of danger but mean none, grouped by the kind of danger that they resemble. */
export const harmless: Lexicon['harmless'] = { ...attacks, ...bodies, ...places }
