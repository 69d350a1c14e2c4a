import type { AlarmLanguage } from '@firsthand/domain'
import type { Kind } from './kinds.ts'
import { ARABIC } from './languages/ar/arabic.ts'
import { ENGLISH } from './languages/en/english.ts'
import { FINNISH } from './languages/fi/finnish.ts'
import { SWEDISH } from './languages/sv/swedish.ts'
import { UKRAINIAN } from './languages/uk/ukrainian.ts'
import { type Denials, type Lexicon, phrasesIn } from './lexicon.ts'
import { SETTINGS } from './settings.ts'

/** The languages that the witnesses' page speaks (services/intake/src/words). */
const LEXICONS = { en: ENGLISH, fi: FINNISH, sv: SWEDISH, uk: UKRAINIAN, ar: ARABIC } as const satisfies Record<
  AlarmLanguage,
  Lexicon
>

const inEach = (read: (lexicon: Lexicon) => string) =>
  Object.fromEntries(Object.entries(LEXICONS).map(([language, lexicon]) => [language, phrasesIn(read(lexicon))]))

export const dangerOf = (kind: Kind) => inEach(({ danger }) => danger[kind])

export const HARMLESS = inEach(({ harmless }) => Object.values(harmless).join(','))

const denials = (kind: keyof Denials) => inEach((lexicon) => lexicon.denials[kind])

export const DENIALS = {
  ...{ direct: denials('direct'), far: denials('far'), after: denials('after') },
  ...{ around: denials('around'), ends: denials('ends') },
} as const

/**
 * Words that end the effect of a denial ("but", a new subject) also end the effect of a setting (harmless subject, such
 * as sport).
 */
export const AROUND_PHRASES = {
  ...Object.fromEntries(([...SETTINGS, 'urgent'] as const).map((one) => [one, inEach(({ around }) => around[one])])),
  ends: denials('ends'),
}
