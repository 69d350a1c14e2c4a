import { words } from '../../shared/words/catalog.ts'

export const SENSITIVE_WORDS = words({
  show: { en: 'Show', fi: 'Näytä', sv: 'Visa' },
  hide: { en: 'Hide', fi: 'Peitä', sv: 'Dölj' },
  clear: { en: 'Clear for all screens', fi: 'Avaa kaikille näytöille', sv: 'Öppna för alla skärmar' },
  coverAll: { en: 'Cover on all screens', fi: 'Peitä kaikilta näytöiltä', sv: 'Dölj på alla skärmar' },
  isCleared: {
    en: 'Its picture is now shown on all screens of this incident.',
    fi: 'Kuva näkyy nyt tämän tapahtuman kaikilla näytöillä.',
    sv: 'Bilden visas nu på alla skärmar i händelsen.',
  },
  isCovered: {
    en: 'Its picture is covered again on all screens.',
    fi: 'Kuva on taas peitetty kaikilla näytöillä.',
    sv: 'Bilden är åter dold på alla skärmar.',
  },
  keepCovered: { en: 'Keep covered', fi: 'Pidä peitettynä', sv: 'Håll dold' },
  relevantClears: {
    en: 'Relevant also clears what you have shown for all screens, unless you keep it covered.',
    fi: '”Olennainen” avaa myös näyttämäsi kuvan kaikille näytöille, ellet pidä sitä peitettynä.',
    sv: '”Relevant” öppnar även det du har visat för alla skärmar, om du inte håller det dolt.',
  },
  shown: {
    en: (what: string) => `Shown: ${what}.`,
    fi: (what: string) => `Näytetään: ${what}.`,
    sv: (what: string) => `Visas: ${what}.`,
  },
  covered: {
    en: (what: string) => `Covered: ${what}.`,
    fi: (what: string) => `Peitetty: ${what}.`,
    sv: (what: string) => `Dold: ${what}.`,
  },
})
