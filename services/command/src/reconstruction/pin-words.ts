import type { Language } from '@firsthand/timeline'

interface PinWords {
  readonly locale: string
  readonly month: 'short' | 'numeric'
  readonly onDay: (clock: string, day: string) => string
  readonly orLater: (at: string) => string
  readonly arrived: (by: string, since: string) => string
  readonly tooLong: (by: string, length: string, since: string) => string
  readonly ahead: (at: string) => string
}

/** Sentences that say why a time cannot be pinned, in each language of the console. */
export const PIN_WORDS: Readonly<Record<Language, PinWords>> = {
  en: {
    ...{ locale: 'en-GB', month: 'short' },
    onDay: (clock, day) => `${clock} on ${day}`,
    orLater: (at) => `${at} or later`,
    arrived: (by, since) => `This file arrived by ${by}, so it cannot have begun at ${since}.`,
    tooLong: (by, length, since) =>
      `This file arrived by ${by} and runs for ${length}, so it cannot have begun at ${since}.`,
    ahead: (at) => `${at} is still to come: nothing is pinned ahead.`,
  },
  fi: {
    ...{ locale: 'fi-FI', month: 'numeric' },
    onDay: (clock, day) => `${day} klo ${clock}`,
    orLater: (at) => `${at} tai myöhemmin`,
    arrived: (by, since) => `Tiedosto oli saapunut viimeistään ${by}, joten se ei ole voinut alkaa ${since}.`,
    tooLong: (by, length, since) =>
      `Tiedosto oli saapunut viimeistään ${by} ja kestää ${length}, joten se ei ole voinut alkaa ${since}.`,
    ahead: (at) => `${at} on vasta tulossa: mitään ei kiinnitetä ennakkoon.`,
  },
  sv: {
    ...{ locale: 'sv-FI', month: 'short' },
    onDay: (clock, day) => `${clock} den ${day}`,
    orLater: (at) => `${at} eller senare`,
    arrived: (by, since) => `Filen hade kommit senast ${by}, så den kan inte ha börjat ${since}.`,
    tooLong: (by, length, since) =>
      `Filen hade kommit senast ${by} och varar ${length}, så den kan inte ha börjat ${since}.`,
    ahead: (at) => `${at} har inte varit än: inget fästs i förväg.`,
  },
}
