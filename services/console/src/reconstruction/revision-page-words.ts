import { words } from '../shared/words/catalog.ts'

/** Words of the pages of revisions. */
export const REVISION_PAGE_WORDS = words({
  title: { en: 'Revisions of the timeline', fi: 'Aikajanan versiot', sv: 'Tidslinjens versioner' },
  says: {
    en: 'A provisional revision places what is new among its neighbours; a settled one works out everything again, and comes to the same result whatever arrived first. Any settled one can be taken out and worked out elsewhere.',
    fi: 'Väliaikainen versio sijoittaa uuden aineiston naapuriensa joukkoon; vakiintunut laskee kaiken uudelleen ja päätyy samaan tulokseen saapumisjärjestyksestä riippumatta. Vakiintuneen version voi viedä ulos ja laskea muualla.',
    sv: 'En provisorisk version placerar det nya bland sina grannar; en fastställd räknar ut allt på nytt och kommer till samma resultat oavsett vad som kom först. En fastställd kan tas ut och räknas ut någon annanstans.',
  },
  none: { en: 'None yet.', fi: 'Ei vielä yhtään.', sv: 'Inga än.' },
  earlier: { en: 'Earlier revisions', fi: 'Aiemmat versiot', sv: 'Tidigare versioner' },
  all: { en: '← All revisions', fi: '← Kaikki versiot', sv: '← Alla versioner' },
  revision: {
    en: (number: number | string) => `Revision ${number}`,
    fi: (number: number | string) => `Versio ${number}`,
    sv: (number: number | string) => `Version ${number}`,
  },
  state: { en: 'State', fi: 'Tila', sv: 'Status' },
  when: { en: 'When', fi: 'Milloin', sv: 'När' },
  engine: { en: 'Engine', fi: 'Laskenta', sv: 'Beräkning' },
  changed: { en: 'Changed', fi: 'Muuttunut', sv: 'Ändrat' },
  input: { en: 'Input digest', fi: 'Syötteen tiiviste', sv: 'Indatas kontrollsumma' },
  result: { en: 'Result digest', fi: 'Tuloksen tiiviste', sv: 'Resultatets kontrollsumma' },
  takeOut: { en: 'Take this revision out', fi: 'Vie tämä versio ulos', sv: 'Ta ut den här versionen' },
  asDocument: {
    en: 'as a document that this command works out anew, with or without pins:',
    fi: 'asiakirjana, jonka tämä komento laskee uudelleen kiinnityksillä tai ilman:',
    sv: 'som ett dokument som det här kommandot räknar ut på nytt, med eller utan fästen:',
  },
  custodyTells: { en: 'Custody tells of it.', fi: 'Hallintaketju kertoo siitä.', sv: 'Spårbarheten berättar om det.' },
  placedAnew: { en: 'What it changed', fi: 'Mitä se muutti', sv: 'Vad den ändrade' },
  differs: {
    en: (revision: number) => `What differs from settled revision ${revision}`,
    fi: (revision: number) => `Mikä eroaa vakiintuneesta versiosta ${revision}`,
    sv: (revision: number) => `Vad som skiljer sig från fastställd version ${revision}`,
  },
  nothing: { en: 'Nothing.', fi: 'Ei mitään.', sv: 'Inget.' },
  farthest: {
    en: (shown: number, total: number) => `The ${shown} farthest of ${total} are listed.`,
    fi: (shown: number, total: number) => `Luettelossa ${shown} eniten siirtynyttä, yhteensä ${total}.`,
    sv: (shown: number, total: number) => `De ${shown} som flyttats mest av ${total} visas.`,
  },
  grew: {
    en: 'Intervals that grew by more than half',
    fi: 'Välit, jotka kasvoivat yli puolella',
    sv: 'Intervall som växte med mer än hälften',
  },
  andMore: {
    en: (count: number) => `And ${count} more.`,
    fi: (count: number) => `Ja ${count} muuta.`,
    sv: (count: number) => `Och ${count} till.`,
  },
  pinnedItems: { en: 'Pinned items', fi: 'Kiinnitetyt kohteet', sv: 'Fästa objekt' },
  keptTime: { en: 'kept its time', fi: 'säilytti aikansa', sv: 'behöll sin tid' },
  moved: {
    en: (by: string) => `moved ${by}`,
    fi: (by: string) => `siirtyi, nyt ${by}`,
    sv: (by: string) => `flyttades ${by}`,
  },
  againstRevision: {
    en: (revision: number) => `, against revision ${revision}`,
    fi: (revision: number) => `, verrattuna versioon ${revision}`,
    sv: (revision: number) => `, jämfört med version ${revision}`,
  },
  wasHeld: {
    en: (by: string) => `was held by its pin; without it, it would stand ${by}.`,
    fi: (by: string) => `pysyi kiinnityksensä varassa; ilman sitä se olisi ${by}.`,
    sv: (by: string) => `hölls av sitt fäste; utan det skulle det stå ${by}.`,
  },
  item: { en: 'Item', fi: 'Kohde', sv: 'Objekt' },
  movedHead: { en: 'Moved', fi: 'Siirtyi', sv: 'Flyttades' },
  before: { en: 'Before', fi: 'Ennen', sv: 'Före' },
  after: { en: 'After', fi: 'Jälkeen', sv: 'Efter' },
  table: {
    en: 'Items that changed',
    fi: 'Muuttuneet kohteet',
    sv: 'Objekt som ändrades',
  },
  pins: { en: 'Pinned by officers', fi: 'Virkailijoiden kiinnittämät', sv: 'Fäst av tjänstemän' },
  noPins: {
    en: 'Nothing: the files alone speak.',
    fi: 'Ei mitään: vain tiedostot puhuvat.',
    sv: 'Inget: bara filerna talar.',
  },
})
