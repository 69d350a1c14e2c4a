import type { Anchor } from '../api/types.ts'
import { words } from './catalog.ts'

export const SOURCE_WORDS: Readonly<Record<Anchor['source'], string>> = words({
  cctv: { en: 'a surveillance camera', fi: 'valvontakamera', sv: 'en övervakningskamera' },
  broadcast: { en: 'a broadcast', fi: 'lähetys (radio tai tv)', sv: 'en sändning' },
  'radio-log': { en: 'the radio log', fi: 'radioloki', sv: 'radiologgen' },
  'call-log': { en: 'the log of emergency calls', fi: 'hätäpuheluloki', sv: 'nödsamtalsloggen' },
  'own-observation': { en: 'own observation', fi: 'oma havainto', sv: 'egen iakttagelse' },
  'seen-in-the-media': {
    en: 'something seen in this or another item',
    fi: 'tässä tai toisessa kohteessa nähty asia',
    sv: 'något som syns i detta eller ett annat objekt',
  },
  comparison: {
    en: 'comparing items side by side',
    fi: 'kohteiden vertailu rinnakkain',
    sv: 'jämförelse av objekt sida vid sida',
  },
  other: { en: 'another source', fi: 'muu lähde', sv: 'en annan källa' },
})

export const isSource = (text: string): text is Anchor['source'] => Object.hasOwn(SOURCE_WORDS, text)
