import { words } from '../../shared/words/catalog.ts'

export const MADE_WORDS = words({
  button: { en: 'Add officers…', fi: 'Lisää virkailijoita…', sv: 'Lägg till tjänstemän…' },
  title: { en: 'Add officers', fi: 'Lisää virkailijoita', sv: 'Lägg till tjänstemän' },
  says: {
    en: 'Each gets a link, shown once, that works for 24 hours: with it the officer sets a password and a second factor. It is recorded that you made the account.',
    fi: 'Jokainen saa linkin, joka näytetään kerran ja toimii 24 tuntia: sillä virkailija asettaa salasanan ja toisen tunnisteen. Tilin tekijä kirjataan.',
    sv: 'Var och en får en länk som visas en gång och gäller i 24 timmar: med den väljer personen lösenord och andra faktor. Det registreras att du skapade kontot.',
  },
  names: { en: 'Names, one in each line', fi: 'Nimet, yksi rivillä', sv: 'Namn, ett på varje rad' },
  wrong: {
    en: (names: string, more: number) =>
      `No name of an account: ${names}${more === 0 ? '' : ` and ${more} more`}. It has letters, digits, spaces and . _ @ - alone, 64 at most, and begins and ends with a letter or digit.`,
    fi: (names: string, more: number) =>
      `Ei kelpaa nimeksi: ${names}${more === 0 ? '' : ` ja ${more} muuta`}. Sallittuja ovat kirjaimet, numerot, välilyönnit ja . _ @ -, enintään 64; alussa ja lopussa on kirjain tai numero.`,
    sv: (names: string, more: number) =>
      `Inget namn för ett konto: ${names}${more === 0 ? '' : ` och ${more} till`}. Bokstäver, siffror, mellanslag och . _ @ - är tillåtna, högst 64; det börjar och slutar med en bokstav eller siffra.`,
  },
  tooMany: {
    en: (most: number) => `At most ${most} at once.`,
    fi: (most: number) => `Enintään ${most} kerralla.`,
    sv: (most: number) => `Högst ${most} på en gång.`,
  },
  incident: { en: 'Role in an incident', fi: 'Rooli tapahtumassa', sv: 'Roll i en händelse' },
  noIncident: { en: 'None yet', fi: 'Ei vielä', sv: 'Ingen än' },
  until: {
    en: (zone: string) => `Account ends by itself at (${zone}), optional`,
    fi: (zone: string) => `Tili päättyy itsestään (${zone}), valinnainen`,
    sv: (zone: string) => `Kontot tar slut av sig självt (${zone}), valfritt`,
  },
  opens: {
    en: 'May also open, close and look after incidents',
    fi: 'Saa myös avata, sulkea ja hoitaa tapahtumia',
    sv: 'Får också öppna, stänga och sköta händelser',
  },
  press: {
    en: (count: number) => (count === 1 ? 'Add 1 officer' : `Add ${count} officers`),
    fi: (count: number) => (count === 1 ? 'Lisää 1 virkailija' : `Lisää ${count} virkailijaa`),
    sv: (count: number) => (count === 1 ? 'Lägg till 1 tjänsteman' : `Lägg till ${count} tjänstemän`),
  },
  going: {
    en: (done: number, all: number) => `${done} of ${all} done. Leave this page open.`,
    fi: (done: number, all: number) => `${done}/${all} tehty. Pidä tämä sivu auki.`,
    sv: (done: number, all: number) => `${done} av ${all} klara. Låt sidan vara öppen.`,
  },
  made: {
    en: (made: number, all: number) => `${made} of ${all} added.`,
    fi: (made: number, all: number) => `${made}/${all} lisätty.`,
    sv: (made: number, all: number) => `${made} av ${all} tillagda.`,
  },
  linksSay: {
    en: 'The links are shown this once. Whoever has one is that officer: hand each over by a safe way.',
    fi: 'Linkit näytetään vain nyt. Linkin haltija on tuo virkailija: anna kukin turvallista tietä.',
    sv: 'Länkarna visas bara nu. Den som har en länk är den tjänstemannen: ge var och en på ett säkert sätt.',
  },
  copyOf: {
    en: (name: string) => `Copy the link of ${name}`,
    fi: (name: string) => `Kopioi linkki: ${name}`,
    sv: (name: string) => `Kopiera länken för ${name}`,
  },
  copyShort: { en: 'Copy', fi: 'Kopioi', sv: 'Kopiera' },
  copyAll: {
    en: 'Copy all, as name and link',
    fi: 'Kopioi kaikki, nimi ja linkki',
    sv: 'Kopiera alla, namn och länk',
  },
  copied: { en: 'Copied.', fi: 'Kopioitu.', sv: 'Kopierat.' },
  notCopied: {
    en: 'This browser does not let the page copy: mark the link and copy it yourself.',
    fi: 'Selain ei anna sivun kopioida: maalaa linkki ja kopioi se itse.',
    sv: 'Webbläsaren låter inte sidan kopiera: markera länken och kopiera den själv.',
  },
  goOn: { en: 'Go on with the others', fi: 'Jatka muilla', sv: 'Fortsätt med de andra' },
  handedOver: { en: 'I have handed them over', fi: 'Olen antanut ne', sv: 'Jag har lämnat dem' },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
})
