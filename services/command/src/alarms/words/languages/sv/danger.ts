import type { Lexicon } from '../../lexicon.ts'
import { crowds } from './crowds.ts'
import { deaths } from './deaths.ts'
import { harms } from './harms.ts'
import { hazards } from './hazards.ts'
import { lost } from './lost.ts'
import { people } from './people.ts'
import { violence } from './violence.ts'

export const danger: Lexicon['danger'] = { ...people, ...lost, ...harms, ...deaths, ...violence, ...hazards, ...crowds }
