import { ENGLISH } from './english.ts'
import { FINNISH } from './finnish.ts'
import type { Language } from './language.ts'
import type { Phrases } from './phrases.ts'
import { SWEDISH } from './swedish.ts'

export const PHRASES: Readonly<Record<Language, Phrases>> = { en: ENGLISH, fi: FINNISH, sv: SWEDISH }
