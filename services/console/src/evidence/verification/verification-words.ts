import { words } from '../../shared/words/catalog.ts'

export const STATE_NAMES = words({
  unverified: { en: 'Unverified', fi: 'Todentamaton', sv: 'Overifierad' },
  corroborated: { en: 'Corroborated', fi: 'Muu aineisto tukee', sv: 'Styrkt' },
  verified: { en: 'Verified', fi: 'Todennettu', sv: 'Verifierad' },
  disproved: { en: 'Disproved', fi: 'Vääräksi osoitettu', sv: 'Motbevisad' },
})

export const METHOD_NAMES = words({
  geolocated: { en: 'Place recognised', fi: 'Paikka tunnistettu', sv: 'Platsen igenkänd' },
  chronolocated: { en: 'Time worked out', fi: 'Aika päätelty', sv: 'Tiden härledd' },
  'source-contacted': { en: 'Sender contacted', fi: 'Lähettäjään oltu yhteydessä', sv: 'Avsändaren kontaktad' },
  'reverse-image-search': { en: 'Reverse image search', fi: 'Käänteinen kuvahaku', sv: 'Omvänd bildsökning' },
  compared: { en: 'Compared with another item', fi: 'Verrattu toiseen kohteeseen', sv: 'Jämförd med ett annat objekt' },
  sound: { en: 'By its sound', fi: 'Äänen perusteella', sv: 'Genom ljudet' },
  knowledge: { en: "Officer's own knowledge", fi: 'Virkailijan oma tieto', sv: 'Tjänstemannens egen kännedom' },
  metadata: { en: 'By its metadata', fi: 'Metatiedoista', sv: 'Genom metadata' },
  other: { en: 'Other', fi: 'Muu', sv: 'Annat' },
})

export const VERIFICATION_WORDS = words({
  title: { en: 'Verification', fi: 'Todentaminen', sv: 'Verifiering' },
  none: {
    en: 'Nobody has verified it yet.',
    fi: 'Kukaan ei ole vielä todentanut tätä.',
    sv: 'Ingen har verifierat det än.',
  },
  enter: { en: 'Enter a finding…', fi: 'Kirjaa havainto…', sv: 'Skriv in en bedömning…' },
  agree: { en: 'Agree with it…', fi: 'Vahvista sama…', sv: 'Instämmer…' },
  officers: {
    en: (count: number) => (count === 1 ? '1 officer' : `${count} officers agree`),
    fi: (count: number) => (count === 1 ? '1 virkailija' : `${count} virkailijaa samaa mieltä`),
    sv: (count: number) => (count === 1 ? '1 tjänsteman' : `${count} tjänstemän är eniga`),
  },
  state: { en: 'What you found', fi: 'Mitä totesit', sv: 'Vad du fann' },
  method: { en: 'How you found it', fi: 'Miten totesit sen', sv: 'Hur du fann det' },
  choose: { en: 'Choose…', fi: 'Valitse…', sv: 'Välj…' },
  reason: { en: 'What shows it?', fi: 'Mikä sen osoittaa?', sv: 'Vad visar det?' },
  says: {
    en: 'Every entry stays; the newest tells how the item stands. Your name, method and reason stay beside it.',
    fi: 'Jokainen merkintä säilyy; uusin kertoo tilan. Nimesi, menetelmä ja perustelu jäävät sen viereen.',
    sv: 'Varje anteckning består; den nyaste anger läget. Ditt namn, metod och skäl står kvar bredvid.',
  },
  act: { en: 'Write it in the ledger', fi: 'Kirjaa', sv: 'Anteckna' },
  done: { en: 'It stands in the ledger.', fi: 'Kirjattu.', sv: 'Antecknat.' },
  tags: { en: 'Tags', fi: 'Tunnisteet', sv: 'Etiketter' },
  noTags: { en: 'None yet.', fi: 'Ei vielä yhtään.', sv: 'Inga än.' },
  addTag: { en: 'Add a tag', fi: 'Lisää tunniste', sv: 'Lägg till etikett' },
  add: { en: 'Add', fi: 'Lisää', sv: 'Lägg till' },
  removeTag: {
    en: (word: string) => `Take off ${word}`,
    fi: (word: string) => `Poista ${word}`,
    sv: (word: string) => `Ta bort ${word}`,
  },
  allWith: {
    en: (word: string) => `All items with ${word}`,
    fi: (word: string) => `Kaikki kohteet: ${word}`,
    sv: (word: string) => `Alla objekt med ${word}`,
  },
  notes: { en: 'Notes', fi: 'Muistiinpanot', sv: 'Anteckningar' },
  notesSay: {
    en: 'For colleagues of this incident. A note cannot be changed or taken away.',
    fi: 'Tämän tapahtuman kollegoille. Muistiinpanoa ei voi muuttaa eikä poistaa.',
    sv: 'För kolleger i den här händelsen. En anteckning kan inte ändras eller tas bort.',
  },
  noteLabel: { en: 'Write a note', fi: 'Kirjoita muistiinpano', sv: 'Skriv en anteckning' },
  keepNote: { en: 'Keep the note', fi: 'Tallenna', sv: 'Spara' },
  noteKept: { en: 'The note is kept.', fi: 'Muistiinpano tallennettu.', sv: 'Anteckningen är sparad.' },
})
