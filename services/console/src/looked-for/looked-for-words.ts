import { words } from '../shared/words/catalog.ts'

export const LOOKED_FOR_WORDS = words({
  title: { en: 'Looked for', fi: 'Etsityt', sv: 'Eftersökta' },
  says: {
    en: 'What people wrote who look for somebody. It says nothing about what happened, so it is on no timeline and in no search.',
    fi: 'Mitä läheistään etsivät kirjoittivat. Se ei kerro tapahtuneesta, joten sitä ei ole aikajanalla eikä haussa.',
    sv: 'Vad de skrev som söker någon. Det säger inget om det som hänt, så det finns varken på tidslinjen eller i sökningen.',
  },
  none: {
    en: 'Nobody has written yet. The page has “Looking for someone” only if the incident has a number for it.',
    fi: 'Kukaan ei ole vielä kirjoittanut. Sivulla on ”Etsin ihmistä” vain, jos tapahtumalla on sitä varten numero.',
    sv: 'Ingen har skrivit ännu. Sidan har ”Jag söker någon” bara om händelsen har ett nummer för det.',
  },
  where: { en: 'Last seen', fi: 'Viimeksi nähty', sv: 'Senast sedd' },
  when: { en: 'When', fi: 'Milloin', sv: 'När' },
  later: { en: 'Written later', fi: 'Kirjoitettu myöhemmin', sv: 'Skrivet senare' },
  made: { en: 'Made for a demonstration', fi: 'Tehty esittelyä varten', sv: 'Gjort för en förevisning' },
  receivedBy: {
    en: (at: string) => `arrived by ${at}`,
    fi: (at: string) => `saapunut viimeistään ${at}`,
    sv: (at: string) => `mottaget senast ${at}`,
  },
  reach: { en: 'Answer or reach them', fi: 'Vastaa tai tavoita', sv: 'Svara eller nå dem' },
  answer: { en: 'Answer them', fi: 'Vastaa', sv: 'Svara dem' },
  item: {
    en: (number: number) => `File ${number}`,
    fi: (number: number) => `Tiedosto ${number}`,
    sv: (number: number) => `Fil ${number}`,
  },
  older: { en: 'Show older ones', fi: 'Näytä vanhempia', sv: 'Visa äldre' },
})
