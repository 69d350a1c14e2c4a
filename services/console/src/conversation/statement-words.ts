import { words } from '../shared/words/catalog.ts'

export const STATEMENT_WORDS = words({
  title: {
    en: (all: string, alone: string | undefined) =>
      `Witnesses' words (${all}${alone === undefined ? '' : `, ${alone} without files`})`,
    fi: (all: string, alone: string | undefined) =>
      `Silminnäkijöiden sanat (${all}${alone === undefined ? '' : `, ${alone} ilman tiedostoja`})`,
    sv: (all: string, alone: string | undefined) =>
      `Vittnenas ord (${all}${alone === undefined ? '' : `, ${alone} utan filer`})`,
  },
  older: { en: 'Show older ones', fi: 'Näytä vanhempia', sv: 'Visa äldre' },
  conversation: { en: 'Conversation', fi: 'Keskustelu', sv: 'Samtal' },
  picture: {
    en: (number: number) => `the picture of item ${number}`,
    fi: (number: number) => `kohteen ${number} kuva`,
    sv: (number: number) => `bilden av objekt ${number}`,
  },
  item: {
    en: (number: number) => `item ${number}`,
    fi: (number: number) => `kohde ${number}`,
    sv: (number: number) => `objekt ${number}`,
  },
})
