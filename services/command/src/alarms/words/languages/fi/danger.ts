import type { Lexicon } from '../../lexicon.ts'
import { fitted } from './families.ts'
import { harms } from './harms.ts'
import { hazards } from './hazards.ts'
import { people } from './people.ts'
import { violence } from './violence.ts'

const written: Lexicon['danger'] = { ...people, ...harms, ...violence, ...hazards }

export const danger = Object.fromEntries(
  Object.entries(written).map(([kind, text]) => [kind, fitted(text)]),
) as Lexicon['danger']
