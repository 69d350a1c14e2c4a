import type { Lexicon } from '../../lexicon.ts'
import { joined } from './families.ts'
import { harmlessPeople } from './harmless-people.ts'
import { harmlessThings } from './harmless-things.ts'

/** Phrases that contain a word of danger but mean none, grouped by the kind of danger that they resemble. */
export const harmless: Lexicon['harmless'] = joined({ ...harmlessPeople, ...harmlessThings })
