import { words } from '../shared/words/catalog.ts'

export const LOG_WORDS = words({
  title: { en: 'Read the rows of a log', fi: 'Lue lokin rivit', sv: 'Läs raderna i en logg' },
  says: {
    en: 'Say what stands in which column. Nothing is kept before you have seen what comes of the first rows. Cells are text: no formula is worked out.',
    fi: 'Kerro, mitä missäkin sarakkeessa on. Mitään ei tallenneta ennen kuin olet nähnyt, mitä ensimmäisistä riveistä tulee. Solut ovat tekstiä: kaavoja ei lasketa.',
    sv: 'Säg vad som står i vilken kolumn. Inget sparas innan du sett vad som blir av de första raderna. Cellerna är text: inga formler räknas ut.',
  },
  delimiter: { en: 'Columns are parted by', fi: 'Sarakkeet erottaa', sv: 'Kolumner skiljs av' },
  ',': { en: 'comma ,', fi: 'pilkku ,', sv: 'komma ,' },
  ';': { en: 'semicolon ;', fi: 'puolipiste ;', sv: 'semikolon ;' },
  '\t': { en: 'tab', fi: 'sarkain', sv: 'tabb' },
  '|': { en: 'bar |', fi: 'pystyviiva |', sv: 'lodstreck |' },
  header: {
    en: 'The first row names the columns',
    fi: 'Ensimmäisellä rivillä on sarakkeiden nimet',
    sv: 'Första raden namnger kolumnerna',
  },
  encoding: {
    en: (code: string) => `Characters are read as ${code}`,
    fi: (code: string) => `Merkit luetaan muodossa ${code}`,
    sv: (code: string) => `Tecknen läses som ${code}`,
  },
  column: {
    en: (number: number) => `Column ${number}`,
    fi: (number: number) => `Sarake ${number}`,
    sv: (number: number) => `Kolumn ${number}`,
  },
  none: { en: 'none', fi: 'ei ole', sv: 'ingen' },
  time: { en: 'Time', fi: 'Aika', sv: 'Tid' },
  date: { en: 'Day, if in a column of its own', fi: 'Päivä, jos omassa sarakkeessa', sv: 'Dag, om i egen kolumn' },
  format: { en: 'How it is written', fi: 'Miten se on kirjoitettu', sv: 'Hur den är skriven' },
  zone: { en: 'Clock of which zone', fi: 'Minkä vyöhykkeen kello', sv: 'Vilken zons klocka' },
  day: { en: 'Day of the log', fi: 'Lokin päivä', sv: 'Loggens dag' },
  twice: {
    en: 'An hour that came twice (end of summer time)',
    fi: 'Kahdesti tullut tunti (kesäajan loppu)',
    sv: 'En timme som kom två gånger (sommartidens slut)',
  },
  both: { en: 'may be either: show both', fi: 'voi olla kumpi vain: näytä molemmat', sv: 'kan vara endera: visa båda' },
  earlier: { en: 'is the earlier', fi: 'on aiempi', sv: 'är den tidigare' },
  later: { en: 'is the later', fi: 'on myöhempi', sv: 'är den senare' },
  text: {
    en: 'What was said (one or more)',
    fi: 'Mitä sanottiin (yksi tai useampi)',
    sv: 'Vad som sades (en eller flera)',
  },
  unit: { en: 'Unit or caller', fi: 'Yksikkö tai soittaja', sv: 'Enhet eller uppringare' },
  place: { en: 'Place in words', fi: 'Paikka sanoin', sv: 'Plats i ord' },
  lat: { en: 'Latitude', fi: 'Leveysaste', sv: 'Latitud' },
  lon: { en: 'Longitude', fi: 'Pituusaste', sv: 'Longitud' },
  kind: { en: 'What it is', fi: 'Mikä se on', sv: 'Vad det är' },
  call: { en: 'Calls', fi: 'Puhelut', sv: 'Samtal' },
  radio: { en: 'Radio traffic', fi: 'Radioliikenne', sv: 'Radiotrafik' },
  other: { en: 'Something else', fi: 'Muu', sv: 'Annat' },
  check: { en: 'See what comes of it', fi: 'Katso, mitä siitä tulee', sv: 'Se vad det blir' },
  keep: { en: 'Read all rows', fi: 'Lue kaikki rivit', sv: 'Läs alla rader' },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  first: {
    en: 'The first rows as they stand',
    fi: 'Ensimmäiset rivit sellaisinaan',
    sv: 'De första raderna som de står',
  },
  becomes: { en: 'What comes of them', fi: 'Mitä niistä tulee', sv: 'Vad det blir av dem' },
  badSome: {
    en: (bad: number, all: number) => `${bad} of the first ${all} rows cannot be read so.`,
    fi: (bad: number, all: number) => `${bad} / ${all} ensimmäisestä rivistä ei voi lukea näin.`,
    sv: (bad: number, all: number) => `${bad} av de första ${all} raderna kan inte läsas så.`,
  },
  twiceSome: {
    en: (count: number) => `${count} lie in an hour that came twice.`,
    fi: (count: number) => `${count} osuu kahdesti tulleeseen tuntiin.`,
    sv: (count: number) => `${count} ligger i en timme som kom två gånger.`,
  },
  done: {
    en: (kept: string, bad: string) => `${kept} rows are on the timeline. ${bad} could not be read.`,
    fi: (kept: string, bad: string) => `${kept} riviä on aikajanalla. ${bad} ei voitu lukea.`,
    sv: (kept: string, bad: string) => `${kept} rader finns på tidslinjen. ${bad} kunde inte läsas.`,
  },
  badList: { en: 'Lines that could not be read', fi: 'Rivit, joita ei voitu lukea', sv: 'Rader som inte kunde läsas' },
  line: {
    en: (line: number, why: string) => `line ${line}: ${why}`,
    fi: (line: number, why: string) => `rivi ${line}: ${why}`,
    sv: (line: number, why: string) => `rad ${line}: ${why}`,
  },
  tooMany: {
    en: 'A log may have 200,000 rows. Split it and add the parts.',
    fi: 'Lokissa saa olla 200 000 riviä. Jaa se ja lisää osat.',
    sv: 'En logg får ha 200 000 rader. Dela den och lägg till delarna.',
  },
})

export const FORMAT_WORDS = words({
  iso: { en: '2026-06-01T14:02:31', fi: '2026-06-01T14:02:31', sv: '2026-06-01T14:02:31' },
  ymd: { en: '2026/06/01 14:02:31', fi: '2026/06/01 14:02:31', sv: '2026/06/01 14:02:31' },
  dmy: {
    en: '1.6.2026 14.02.31 (day first)',
    fi: '1.6.2026 14.02.31 (päivä ensin)',
    sv: '1.6.2026 14.02.31 (dagen först)',
  },
  mdy: {
    en: '06/01/2026 2:02 PM (month first)',
    fi: '06/01/2026 2:02 PM (kuukausi ensin)',
    sv: '06/01/2026 2:02 PM (månaden först)',
  },
  time: { en: '14:02:31 alone', fi: 'pelkkä 14:02:31', sv: 'bara 14:02:31' },
  'epoch-s': { en: 'seconds since 1970', fi: 'sekunteja vuodesta 1970', sv: 'sekunder sedan 1970' },
  'epoch-ms': { en: 'milliseconds since 1970', fi: 'millisekunteja vuodesta 1970', sv: 'millisekunder sedan 1970' },
  excel: { en: 'a spreadsheet’s number of days', fi: 'taulukkolaskennan päivänumero', sv: 'ett kalkylarks dagnummer' },
})
export type TimeFormat = keyof typeof FORMAT_WORDS

export const FAULT_WORDS = words({
  'no-time': { en: 'no time in it', fi: 'siinä ei ole aikaa', sv: 'ingen tid i den' },
  'no-such-time': {
    en: 'an hour that never was (start of summer time)',
    fi: 'tunti, jota ei ollut (kesäajan alku)',
    sv: 'en timme som aldrig fanns (sommartidens början)',
  },
  'no-words': { en: 'nothing said', fi: 'ei sanottu mitään', sv: 'inget sagt' },
  'too-long': { en: 'too long', fi: 'liian pitkä', sv: 'för lång' },
  torn: {
    en: 'a quote that never closes, or a line that is too long',
    fi: 'lainaus, joka ei pääty, tai liian pitkä rivi',
    sv: 'ett citat som aldrig slutar, eller en för lång rad',
  },
})
