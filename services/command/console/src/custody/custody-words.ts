import { words } from '../words/catalog.ts'

export const CUSTODY_WORDS = words({
  title: { en: 'Custody', fi: 'Hallintaketju', sv: 'Spårbarhet' },
  says: {
    en: 'Every look and every step, each entry chained to the one before it.',
    fi: 'Jokainen katselu ja jokainen vaihe; kukin merkintä on ketjutettu edelliseen.',
    sv: 'Varje titt och varje steg; varje post är kedjad till den föregående.',
  },
  earlier: { en: 'Earlier entries', fi: 'Aiemmat merkinnät', sv: 'Tidigare poster' },
  none: { en: 'No entries yet.', fi: 'Ei vielä merkintöjä.', sv: 'Inga poster än.' },
  entry: {
    en: (seq: number, hash: string) => `Entry ${seq}, chain hash ${hash}`,
    fi: (seq: number, hash: string) => `Merkintä ${seq}, ketjun tiiviste ${hash}`,
    sv: (seq: number, hash: string) => `Post ${seq}, kedjans kontrollsumma ${hash}`,
  },
  /** Beside an entry that intake made no more exact than the minute, once for a list. */
  receiveTimes: {
    en: 'Receive times are rounded up to the minute, so that nobody can be found by them; they may lie after the entry.',
    fi: 'Vastaanottoajat on pyöristetty ylöspäin minuuttiin, jottei ketään voi löytää niiden perusteella; ne voivat olla merkintää myöhempiä.',
    sv: 'Mottagningstider är avrundade uppåt till minuten, så att ingen kan hittas genom dem; de kan ligga efter posten.',
  },
})
