import { ENGLISH } from './english.ts'
import { FINNISH } from './finnish.ts'
import type { Language } from './language.ts'
import { SWEDISH } from './swedish.ts'
import type { Tongue } from './tongue.ts'

export const TONGUES: Readonly<Record<Language, Tongue>> = { en: ENGLISH, fi: FINNISH, sv: SWEDISH }
