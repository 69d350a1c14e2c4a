import type { Lexicon } from '../../lexicon.ts'
import { joined } from './families.ts'
import { harmlessPeople } from './harmless-people.ts'
import { harmlessThings } from './harmless-things.ts'

/** What holds words of danger and means none, by what it looks like. */
export const harmless: Lexicon['harmless'] = joined({ ...harmlessPeople, ...harmlessThings })
