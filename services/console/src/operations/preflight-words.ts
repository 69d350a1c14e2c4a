import { words } from '../shared/words/catalog.ts'

export const PREFLIGHT_WORDS = words({
  run: { en: 'Check now', fi: 'Tarkista nyt', sv: 'Kontrollera nu' },
  again: { en: 'Check again', fi: 'Tarkista uudelleen', sv: 'Kontrollera igen' },
  running: { en: 'Checking…', fi: 'Tarkistetaan…', sv: 'Kontrollerar…' },
  explain: {
    en: 'Sends a picture through the public address, and looks at all that a real incident needs. Takes up to 20 seconds.',
    fi: 'Lähettää kuvan julkisen osoitteen kautta ja katsoo kaiken, mitä tosi tilanne vaatii. Kestää enintään 20 sekuntia.',
    sv: 'Skickar en bild genom den publika adressen och ser över allt som en skarp händelse kräver. Tar högst 20 sekunder.',
  },
  theRest: {
    en: (count: number) => `${count} lines are well`,
    fi: (count: number) => `${count} riviä kunnossa`,
    sv: (count: number) => `${count} rader är i ordning`,
  },
  allGreen: { en: 'Everything works.', fi: 'Kaikki toimii.', sv: 'Allt fungerar.' },
  withWarnings: {
    en: 'It works, with warnings that stand.',
    fi: 'Toimii, mutta varoituksia jää voimaan.',
    sv: 'Det fungerar, men varningar kvarstår.',
  },
  failed: {
    en: (name: string) => `Not ready: ${name}. A real incident cannot be opened.`,
    fi: (name: string) => `Ei valmis: ${name}. Tosi tilannetta ei voi avata.`,
    sv: (name: string) => `Inte redo: ${name}. En skarp händelse kan inte öppnas.`,
  },
  noAnswer: {
    en: (names: string) => `No answer in time: ${names}. It may just be busy. Look again before a real incident.`,
    fi: (names: string) =>
      `Ei vastausta ajoissa: ${names}. Syynä voi olla pelkkä kuormitus. Katso uudelleen ennen tosi tilannetta.`,
    sv: (names: string) =>
      `Inget svar i tid: ${names}. Det kan bero enbart på belastning. Titta igen före en skarp händelse.`,
  },
  lookAgain: {
    en: (names: string) => `Look again: ${names}`,
    fi: (names: string) => `Katso uudelleen: ${names}`,
    sv: (names: string) => `Titta igen: ${names}`,
  },
  lookAgainSays: {
    en: 'Asks all that is not well, for up to 45 seconds. What is well stays, with the time at which it was asked.',
    fi: 'Kysyy kaiken, mikä ei ole kunnossa, enintään 45 sekuntia. Kunnossa olevat rivit säilyvät kysymisaikoineen.',
    sv: 'Frågar allt som inte är i ordning, i högst 45 sekunder. Det som är i ordning står kvar, med tiden då det frågades.',
  },
  notReady: {
    en: (names: string) => `Not ready: ${names}.`,
    fi: (names: string) => `Ei valmis: ${names}.`,
    sv: (names: string) => `Inte redo: ${names}.`,
  },
  noAnswerBeside: {
    en: (names: string, workers: string) =>
      `No answer in time: ${names}. Silent: ${workers}. Restart that first, then look again.`,
    fi: (names: string, workers: string) =>
      `Ei vastausta ajoissa: ${names}. Ei elonmerkkiä: ${workers}. Käynnistä ensin se uudelleen ja katso sitten uudelleen.`,
    sv: (names: string, workers: string) =>
      `Inget svar i tid: ${names}. Tyst: ${workers}. Starta först om det och titta sedan igen.`,
  },
  late: {
    en: 'Files are kept; pictures, times and places may come late.',
    fi: 'Tiedostot tallentuvat; kuvat, ajat ja paikat voivat tulla myöhässä.',
    sv: 'Filer bevaras; bilder, tider och platser kan komma sent.',
  },
  opensAlthough: {
    en: 'A real incident opens only if you choose to open all the same.',
    fi: 'Tosi tilanne avautuu vain, jos valitset avaamisen siitä huolimatta.',
    sv: 'En skarp händelse öppnas bara om du väljer att öppna ändå.',
  },
  asked: {
    en: (at: string) => `asked at ${at}`,
    fi: (at: string) => `kysytty klo ${at}`,
    sv: (at: string) => `frågat kl. ${at}`,
  },
  broken: {
    en: 'The check was cut off. Look at the connection, then check again.',
    fi: 'Tarkistus katkesi. Tarkista yhteys ja yritä uudelleen.',
    sv: 'Kontrollen avbröts. Se över förbindelsen och försök igen.',
  },
  green: { en: 'Well', fi: 'Kunnossa', sv: 'I ordning' },
  amber: { en: 'Warning', fi: 'Varoitus', sv: 'Varning' },
  red: { en: 'Fails', fi: 'Ei toimi', sv: 'Fungerar inte' },
  unanswered: { en: 'No answer yet', fi: 'Ei vielä vastausta', sv: 'Inget svar än' },
  waiting: { en: 'Checking', fi: 'Tarkistetaan', sv: 'Kontrolleras' },
  notYet: { en: 'Not checked yet', fi: 'Ei vielä tarkistettu', sv: 'Inte kontrollerat än' },
  database: { en: 'Database', fi: 'Tietokanta', sv: 'Databas' },
  store: { en: 'Store and disk', fi: 'Tallennustila', sv: 'Lagring' },
  lock: { en: 'Lock against deletion', fi: 'Poistolukko', sv: 'Lås mot radering' },
  clock: { en: 'Clock', fi: 'Kello', sv: 'Klocka' },
  key: { en: 'Keys', fi: 'Avaimet', sv: 'Nycklar' },
  workers: { en: 'Workers', fi: 'Taustatyöt', sv: 'Arbetare' },
  intake: { en: 'Public address', fi: 'Julkinen osoite', sv: 'Publik adress' },
  sandbox: { en: 'Walls for decoders', fi: 'Purkuohjelmien eristys', sv: 'Avkodarnas avskildhet' },
  scanner: { en: 'Virus scanner', fi: 'Virustarkistus', sv: 'Viruskontroll' },
  canary: { en: 'Test picture', fi: 'Testikuva', sv: 'Testbild' },
})
