import { words } from '../../shared/words/catalog.ts'

/** Words of pins: facts, dialogs and notices. */
export const PIN_WORDS = words({
  title: { en: 'Pinned by officers', fi: 'Virkailijoiden kiinnittämät', sv: 'Fäst av tjänstemän' },
  none: {
    en: 'Nothing. The files alone say when and where it was.',
    fi: 'Ei mitään. Vain tiedostot kertovat, milloin ja missä se oli.',
    sv: 'Inget. Bara filerna säger när och var det var.',
  },
  pinMoment: { en: 'Pin this moment…', fi: 'Kiinnitä tämä hetki…', sv: 'Fäst detta ögonblick…' },
  pinTimeMore: { en: 'Pin its time…', fi: 'Kiinnitä aika…', sv: 'Fäst tiden…' },
  pinPlaceMore: { en: 'Pin its place…', fi: 'Kiinnitä paikka…', sv: 'Fäst platsen…' },
  linkMore: { en: 'Link it with another item…', fi: 'Linkitä toiseen kohteeseen…', sv: 'Länka med ett annat objekt…' },
  replaced: { en: 'replaced', fi: 'korvattu', sv: 'ersatt' },
  takenBack: { en: 'taken back', fi: 'peruttu', sv: 'återtagen' },
  noLonger: { en: 'no longer counts', fi: 'ei enää voimassa', sv: 'räknas inte längre' },
  from: {
    en: (source: string) => `, from ${source}`,
    fi: (source: string) => `, lähde: ${source}`,
    sv: (source: string) => `, från ${source}`,
  },
  countsNoLonger: {
    en: (seq: number, why: string) => `It counts no longer: № ${seq} ${why}.`,
    fi: (seq: number, why: string) => `Se ei ole enää voimassa: № ${seq} ${why}.`,
    sv: (seq: number, why: string) => `Det räknas inte längre: № ${seq} ${why}.`,
  },
  takenBackBy: { en: 'Taken back by', fi: 'Perunut', sv: 'Återtagen av' },
  replacedBy: {
    en: 'Replaced by the newer pin of',
    fi: 'Korvannut uudemmalla kiinnityksellä',
    sv: 'Ersatt av ett nyare fäste av',
  },
  takeBackMore: { en: 'Take it back…', fi: 'Peru kiinnitys…', sv: 'Ta tillbaka…' },
  beganAt: {
    en: (at: string) => `It began at ${at}.`,
    fi: (at: string) => `Se alkoi ${at}.`,
    sv: (at: string) => `Den började ${at}.`,
  },
  beganBetween: {
    en: (from: string, to: string, width: string) => `It began between ${from} and ${to} (${width}).`,
    fi: (from: string, to: string, width: string) => `Se alkoi välillä ${from} – ${to} (${width}).`,
    sv: (from: string, to: string, width: string) => `Den började mellan ${from} och ${to} (${width}).`,
  },
  wasAt: {
    en: (point: string, metres: number) => `It was at ${point}, within ${metres} m.`,
    fi: (point: string, metres: number) => `Se oli paikassa ${point}, säde ${metres} m.`,
    sv: (point: string, metres: number) => `Den var vid ${point}, inom ${metres} m.`,
  },
  began: {
    en: (apart: string, half: string) => `began ${apart}, ${half}.`,
    fi: (apart: string, half: string) => `alkoi ${apart}, ${half}.`,
    sv: (apart: string, half: string) => `började ${apart}, ${half}.`,
  },
  takeBack: { en: 'Take it back', fi: 'Peru kiinnitys', sv: 'Ta tillbaka' },
  whyTakeBack: { en: 'Why is it taken back?', fi: 'Miksi se perutaan?', sv: 'Varför tas det tillbaka?' },
  takeBackSays: {
    en: 'It counts no longer, and stays in the record with both reasons.',
    fi: 'Se ei ole enää voimassa, mutta säilyy kirjauksissa molempine syineen.',
    sv: 'Det räknas inte längre, och står kvar i protokollet med båda skälen.',
  },
  replaces: {
    en: 'This replaces the pin of',
    fi: 'Tämä korvaa kiinnityksen, jonka teki',
    sv: 'Detta ersätter fästet av',
  },
  ofDay: {
    en: (at: string) => `of ${at}:`,
    fi: (at: string) => `(${at}):`,
    sv: (at: string) => `från ${at}:`,
  },
  sameAct: {
    en: 'That one is taken back in the same act and stays in the record.',
    fi: 'Se perutaan samalla ja säilyy kirjauksissa.',
    sv: 'Det tas tillbaka i samma handling och står kvar i protokollet.',
  },
  knownFrom: { en: 'Where do you know it from?', fi: 'Mistä tiedät sen?', sv: 'Varifrån vet du det?' },
  choose: { en: 'Choose…', fi: 'Valitse…', sv: 'Välj…' },
  timePinned: {
    en: 'The time is pinned. The timeline is being worked out again.',
    fi: 'Aika on kiinnitetty. Aikajanaa lasketaan uudelleen.',
    sv: 'Tiden är fäst. Tidslinjen räknas ut på nytt.',
  },
  timePinnedByOne: {
    en: 'The time is pinned and counts at once. A second officer is asked to confirm it.',
    fi: 'Aika on kiinnitetty ja vaikuttaa heti. Toista virkailijaa pyydetään vahvistamaan se.',
    sv: 'Tiden är fäst och gäller genast. En andra tjänsteman ombeds bekräfta den.',
  },
  proposed: {
    en: 'Proposed. Nothing moves until another officer confirms it.',
    fi: 'Ehdotettu. Mikään ei siirry ennen kuin toinen virkailija vahvistaa sen.',
    sv: 'Föreslaget. Inget flyttas förrän en annan tjänsteman bekräftar det.',
  },
  placePinned: {
    en: 'The place is pinned. The timeline is being worked out again.',
    fi: 'Paikka on kiinnitetty. Aikajanaa lasketaan uudelleen.',
    sv: 'Platsen är fäst. Tidslinjen räknas ut på nytt.',
  },
  placeKeptBack: {
    en: 'Its place is pinned, and told only to the two officers who may open it.',
    fi: 'Paikka on kiinnitetty, mutta se näkyy vain kahdelle, jotka saavat avata kohteen.',
    sv: 'Platsen är fäst, men visas bara för de två som får öppna objektet.',
  },
  linked: {
    en: 'The items are linked. The timeline is being worked out again.',
    fi: 'Kohteet on linkitetty. Aikajanaa lasketaan uudelleen.',
    sv: 'Objekten är länkade. Tidslinjen räknas ut på nytt.',
  },
  isTakenBack: {
    en: 'Taken back. The timeline is being worked out again.',
    fi: 'Peruttu. Aikajanaa lasketaan uudelleen.',
    sv: 'Återtaget. Tidslinjen räknas ut på nytt.',
  },
})

export const IDLE_WORDS = words({
  withdrawn: {
    en: 'was withdrawn by who sent it',
    fi: 'lähettäjä veti sen takaisin',
    sv: 'drogs tillbaka av den som skickade den',
  },
  superseded: {
    en: 'was replaced by a fuller copy of itself',
    fi: 'korvattiin täydellisemmällä kopiolla',
    sv: 'ersattes av en mer komplett kopia',
  },
  moved: {
    en: 'was moved to another incident',
    fi: 'siirrettiin toiseen tapahtumaan',
    sv: 'flyttades till en annan händelse',
  },
  check: {
    en: 'is the platform’s own check',
    fi: 'on järjestelmän oma tarkistus',
    sv: 'är plattformens egen kontroll',
  },
})
