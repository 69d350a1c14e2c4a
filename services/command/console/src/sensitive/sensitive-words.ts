import { words } from '../words/catalog.ts'

export const SENSITIVE_WORDS = words({
  show: { en: 'Show', fi: 'Näytä', sv: 'Visa' },
  hide: { en: 'Hide', fi: 'Peitä', sv: 'Dölj' },
  shown: {
    en: (what: string) => `Shown: ${what}.`,
    fi: (what: string) => `Näytetään: ${what}.`,
    sv: (what: string) => `Visas: ${what}.`,
  },
  blurred: {
    en: (what: string) => `Blurred: ${what}.`,
    fi: (what: string) => `Sumennettu: ${what}.`,
    sv: (what: string) => `Dold: ${what}.`,
  },
})
