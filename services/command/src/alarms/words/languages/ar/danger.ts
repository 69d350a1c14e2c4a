import type { Lexicon } from '../../lexicon.ts'
import { ofAbsence } from './danger-of-absence.ts'
import { ofAttacks } from './danger-of-attacks.ts'
import { ofBodies } from './danger-of-bodies.ts'
import { ofElements } from './danger-of-elements.ts'
import { ofPeople } from './danger-of-people.ts'

export const danger: Lexicon['danger'] = { ...ofPeople, ...ofBodies, ...ofAttacks, ...ofElements, ...ofAbsence }
