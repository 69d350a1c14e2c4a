import type { Lexicon } from '../../lexicon.ts'
import { attack } from './attack.ts'
import { disaster } from './disaster.ts'
import { joined } from './families.ts'
import { ground } from './ground.ts'
import { harm } from './harm.ts'
import { lost } from './lost.ts'
import { people } from './people.ts'
import { shelter } from './shelter.ts'

export const danger: Lexicon['danger'] = joined({
  ...people,
  ...shelter,
  ...harm,
  ...attack,
  ...disaster,
  ...ground,
  ...lost,
})
