import { words } from '../words/catalog.ts'

export const LIST_WORDS = words({
  none: {
    en: 'You are a member of no incident yet. Ask operations to add you.',
    fi: 'Et ole vielä mukana missään tapahtumassa. Pyydä ylläpitoa lisäämään sinut.',
    sv: 'Du är inte med i någon händelse än. Be driften lägga till dig.',
  },
  since: {
    en: (at: string, zone: string) => `since ${at} (${zone})`,
    fi: (at: string, zone: string) => `alkaen ${at} (${zone})`,
    sv: (at: string, zone: string) => `sedan ${at} (${zone})`,
  },
  counts: { en: 'Counts', fi: 'Lukumäärät', sv: 'Antal' },
  countsSay: {
    en: 'Your role sees how much there is, not what it is.',
    fi: 'Roolisi näkee, kuinka paljon aineistoa on, ei mitä se on.',
    sv: 'Din roll ser hur mycket det finns, inte vad det är.',
  },
})

/** Names of the counts; a newer one is shown by its code. */
export const COUNT_WORDS: Readonly<Record<string, string>> = words({
  items: { en: 'items', fi: 'kohteita', sv: 'objekt' },
  bytes: { en: 'bytes', fi: 'tavuja', sv: 'byte' },
  submissions: { en: 'submissions', fi: 'lähetyksiä', sv: 'sändningar' },
  placed: { en: 'placed', fi: 'sijoitettu', sv: 'placerade' },
  tentative: { en: 'tentative', fi: 'alustavia', sv: 'preliminära' },
  unreviewed: { en: 'unreviewed', fi: 'käymättä läpi', sv: 'inte granskade' },
  uploads: { en: 'uploads', fi: 'lähetettyjä tiedostoja', sv: 'uppladdningar' },
  statements: { en: 'statements', fi: 'kertomuksia', sv: 'uttalanden' },
  oldestUnreviewed: { en: 'oldest unreviewed', fi: 'vanhin käymättä läpi', sv: 'äldsta ogranskade' },
})
