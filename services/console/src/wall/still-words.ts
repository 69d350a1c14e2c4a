import { words } from '../shared/words/catalog.ts'

/** Words of a still, on the screen and on paper. */
export const STILL_WORDS = words({
  title: {
    en: (seq: number) => `Still of № ${seq}`,
    fi: (seq: number) => `Pysäytyskuva: № ${seq}`,
    sv: (seq: number) => `Stillbild av № ${seq}`,
  },
  taking: { en: 'Writing it down, then drawing…', fi: 'Kirjataan, sitten piirretään…', sv: 'Antecknar, ritar sedan…' },
  local: { en: 'Local time', fi: 'Paikallinen aika', sv: 'Lokal tid' },
  utc: { en: 'UTC', fi: 'UTC', sv: 'UTC' },
  into: { en: 'Into the recording', fi: 'Tallenteen kohta', sv: 'In i inspelningen' },
  exact: { en: 'How sure', fi: 'Tarkkuus', sv: 'Hur säkert' },
  how: { en: 'How it was placed', fi: 'Miten sijoitettu', sv: 'Hur den placerades' },
  item: { en: 'Item', fi: 'Kohde', sv: 'Objekt' },
  received: { en: 'SHA-256 as received', fi: 'SHA-256 vastaanotettuna', sv: 'SHA-256 som mottagen' },
  custody: { en: 'Custody entry', fi: 'Hallintaketjun merkintä', sv: 'Post i spårbarheten' },
  incident: { en: 'Incident', fi: 'Tapahtuma', sv: 'Händelse' },
  officer: { en: 'Taken by', fi: 'Ottanut', sv: 'Tagen av' },
  copy: {
    en: 'A picture of a playable copy, not of the file as received.',
    fi: 'Kuva toistettavasta kopiosta, ei vastaanotetusta tiedostosta.',
    sv: 'En bild av en spelbar kopia, inte av filen som den togs emot.',
  },
  conflicts: {
    en: (count: number) => `${count} of its claims contradict one another: see the item.`,
    fi: (count: number) => `${count} väitettä on ristiriidassa: katso kohde.`,
    sv: (count: number) => `${count} påståenden motsäger varandra: se objektet.`,
  },
  download: { en: 'Download PNG', fi: 'Lataa PNG', sv: 'Ladda ner PNG' },
  print: { en: 'Print', fi: 'Tulosta', sv: 'Skriv ut' },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  kept: {
    en: (digest: string) => `The picture’s digest stands in custody: ${digest}`,
    fi: (digest: string) => `Kuvan tiiviste on hallintaketjussa: ${digest}`,
    sv: (digest: string) => `Bildens kontrollsumma står i spårbarheten: ${digest}`,
  },
  picture: {
    en: (seq: number, time: string) => `Still of item ${seq} at ${time}, with its facts below`,
    fi: (seq: number, time: string) => `Pysäytyskuva kohteesta ${seq} kello ${time}, tiedot alla`,
    sv: (seq: number, time: string) => `Stillbild av objekt ${seq} kl. ${time}, med uppgifter nedanför`,
  },
})
