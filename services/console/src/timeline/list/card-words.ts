import { words } from '../../shared/words/catalog.ts'

/** Words of a card that no other screen shares. */
export const CARD_WORDS = words({
  failed: {
    en: (name: string) => `${name} could not be made`,
    fi: (name: string) => `${name}: tekeminen epäonnistui`,
    sv: (name: string) => `${name} kunde inte göras`,
  },
  share: {
    en: (name: string) => `${name}: share that is made`,
    fi: (name: string) => `${name}: valmis osuus`,
    sv: (name: string) => `${name}: färdig andel`,
  },
  partMissing: { en: 'part missing', fi: 'osa puuttuu', sv: 'en del saknas' },
  unread: { en: 'could not be read', fi: 'lukeminen epäonnistui', sv: 'kunde inte läsas' },
  more: {
    en: (count: number) => `and ${count} more`,
    fi: (count: number) => `ja ${count} muuta`,
    sv: (count: number) => `och ${count} till`,
  },
  restricted: { en: 'Restricted', fi: 'Rajattu', sv: 'Begränsad' },
  restrictedSays: {
    en: 'Restricted: opened only by two named officers',
    fi: 'Rajattu: avata saa vain kaksi nimettyä henkilöä',
    sv: 'Begränsad: öppnas bara av två namngivna personer',
  },
  pictureOf: {
    en: (row: string) => `the picture of ${row}`,
    fi: (row: string) => `kuva: ${row}`,
    sv: (row: string) => `bilden: ${row}`,
  },
})
