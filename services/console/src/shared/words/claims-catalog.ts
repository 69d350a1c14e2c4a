import type { ClaimClock, ClaimRef } from '@firsthand/command'
import { words } from './catalog.ts'

/** Names of what a claim's time refers to (`ref`), of the clock that it is from, and of its error. */
export const REF_WORDS: Readonly<Record<ClaimRef, string>> = words({
  start: { en: 'when it begins', fi: 'milloin se alkaa', sv: 'när den börjar' },
  end: { en: 'when it ended', fi: 'milloin se päättyi', sv: 'när den slutade' },
  upper: { en: 'not after this', fi: 'ei tämän jälkeen', sv: 'inte efter detta' },
  lower: { en: 'not before this', fi: 'ei ennen tätä', sv: 'inte före detta' },
  day: { en: 'the whole day', fi: 'koko päivä', sv: 'hela dagen' },
})

export const CLOCK_WORDS: Readonly<Record<ClaimClock, string>> = words({
  device: { en: "the device's own clock", fi: 'laitteen oma kello', sv: 'enhetens egen klocka' },
  gps: { en: 'GPS satellites', fi: 'GPS-satelliitit', sv: 'GPS-satelliter' },
  container: {
    en: 'the clock that the film file counts by',
    fi: 'videotiedoston sisäinen kello',
    sv: 'klockan som filmfilen räknar efter',
  },
  name: {
    en: 'the clock that made the file name',
    fi: 'tiedostonimen antanut kello',
    sv: 'klockan som gav filnamnet',
  },
  document: {
    en: 'the clock of the computer that wrote it',
    fi: 'sen kirjoittaneen tietokoneen kello',
    sv: 'klockan i datorn som skrev den',
  },
  messenger: {
    en: 'the clock of whoever passed it on',
    fi: 'edelleen lähettäneen kello',
    sv: 'klockan hos den som skickade vidare',
  },
  log: {
    en: 'a log, which anybody can write',
    fi: 'loki, jonka kuka tahansa voi kirjoittaa',
    sv: 'en logg, som vem som helst kan skriva',
  },
  page: { en: "the browser's clock", fi: 'selaimen kello', sv: 'webbläsarens klocka' },
  witness: { en: "the witness's memory", fi: 'silminnäkijän muisti', sv: 'vittnets minne' },
  server: { en: 'our own clock', fi: 'oma kellomme', sv: 'vår egen klocka' },
  officer: { en: "an officer's word", fi: 'virkailijan sana', sv: 'en tjänstemans ord' },
})

export const CLAIM_WORDS = words({
  onOwnClock: {
    en: (when: string) => `${when} on its own clock`,
    fi: (when: string) => `${when} omalla kellollaan`,
    sv: (when: string) => `${when} på sin egen klocka`,
  },
  where: { en: 'where', fi: 'missä', sv: 'var' },
  notSaid: { en: 'not said', fi: 'ei kerrottu', sv: 'inte angivet' },
  withinMetres: {
    en: (metres: number) => `within ${metres} m`,
    fi: (metres: number) => `${metres} m:n säteellä`,
    sv: (metres: number) => `inom ${metres} m`,
  },
  aLimit: {
    en: 'a limit, no time of its own',
    fi: 'raja, ei oma aika',
    sv: 'en gräns, ingen egen tid',
  },
  aDay: { en: 'a day', fi: 'päivä', sv: 'en dag' },
  usuallyWithin: {
    en: (width: string) => `usually within ${width}`,
    fi: (width: string) => `yleensä tarkkuudella ${width}`,
    sv: (width: string) => `vanligen inom ${width}`,
  },
  lags: { en: 'it lags', fi: 'se jätättää', sv: 'den släpar efter' },
  thatMoment: { en: 'that moment', fi: 'kyseinen hetki', sv: 'det ögonblicket' },
})
