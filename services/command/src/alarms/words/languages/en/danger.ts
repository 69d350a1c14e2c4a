import type { Lexicon } from '../../lexicon.ts'
import { ofAttacks } from './danger-of-attacks.ts'
import { ofBodies } from './danger-of-bodies.ts'
import { ofElements } from './danger-of-elements.ts'
import { ofLosses } from './danger-of-losses.ts'
import { ofPeople } from './danger-of-people.ts'
import { ofPlans } from './danger-of-plans.ts'
import { ofRuins } from './danger-of-ruins.ts'
import { ofShelter } from './danger-of-shelter.ts'

export const danger: Lexicon['danger'] = {
  ...{ ...ofPeople, ...ofShelter, ...ofBodies, ...ofLosses },
  ...{ ...ofAttacks, ...ofPlans, ...ofElements, ...ofRuins },
}
