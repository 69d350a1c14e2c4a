import { words } from '../shared/words/catalog.ts'

export const NAMES_WORDS = words({
  heading: {
    en: 'Title and place in each language',
    fi: 'Otsikko ja paikka eri kielillä',
    sv: 'Rubrik och plats på varje språk',
  },
  title: {
    en: (language: string) => `${language}: title`,
    fi: (language: string) => `${language}: otsikko`,
    sv: (language: string) => `${language}: rubrik`,
  },
  place: {
    en: (language: string) => `${language}: place`,
    fi: (language: string) => `${language}: paikka`,
    sv: (language: string) => `${language}: plats`,
  },
  readInstead: {
    en: (text: string) => `Empty: witnesses read “${text}”.`,
    fi: (text: string) => `Tyhjä: silminnäkijät lukevat ”${text}”.`,
    sv: (text: string) => `Tomt: vittnen läser ”${text}”.`,
  },
  lacking: {
    en: (languages: string) => `${languages}: witnesses read the title above as it stands.`,
    fi: (languages: string) => `${languages}: silminnäkijät lukevat yllä olevan otsikon sellaisenaan.`,
    sv: (languages: string) => `${languages}: vittnen läser rubriken ovan som den står.`,
  },
})
