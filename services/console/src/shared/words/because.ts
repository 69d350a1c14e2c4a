import type { Row } from '../api/types.ts'
import { words } from './catalog.ts'
import { sourceWords } from './sources.ts'

const BECAUSE = words({
  pin: { en: "An officer's pin", fi: 'Virkailijan kiinnitys', sv: 'En tjänsteman har fäst den' },
  sameSound: {
    en: 'Recordings that heard the same',
    fi: 'Tallenteet, joissa kuuluu sama',
    sv: 'Inspelningar som hörde samma sak',
  },
  oneLink: { en: 'One link by sound', fi: 'Yksi äänilinkki', sv: 'En länk genom ljud' },
})

/** The strongest reason in a few words, for a table. The item's page has full sentences. */
export function becauseOf(reason: Row['reason']): string {
  if (reason === null) return '–'
  const { code, source } = reason
  if (code.startsWith('anchor') || source === 'officer.anchor') return BECAUSE.pin
  if (code === 'rig.position') return BECAUSE.sameSound
  if (code === 'link.tentative') return BECAUSE.oneLink
  return source === undefined ? '–' : sourceWords(source)
}
