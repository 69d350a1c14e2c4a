import { words } from '../shared/words/catalog.ts'

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
  /** Shown once above a list that contains entries of processes. */
  processTimes: {
    en: 'What came in and what our programs did is kept to the minute, rounded up, so that nobody can be found by it. The order is the entry’s number.',
    fi: 'Saapuneet tiedostot ja ohjelmiemme työ on kirjattu minuutin tarkkuudella ylöspäin pyöristettynä, jottei ketään voi löytää ajan perusteella. Järjestys on merkinnän numero.',
    sv: 'Det som kom in och det som våra program gjorde är sparat till minuten, avrundat uppåt, så att ingen kan hittas genom det. Ordningen är postens nummer.',
  },
})
