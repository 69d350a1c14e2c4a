import { ARABIC } from './arabic.ts'
import { ENGLISH } from './english.ts'
import { FINNISH } from './finnish.ts'
import { type Lexicon, RULE_CODES, type RuleCode } from './lexicon.ts'
import type { AlarmRule } from './listen.ts'
import { SWEDISH } from './swedish.ts'
import { UKRAINIAN } from './ukrainian.ts'

/** The languages that the witnesses' page speaks (services/intake/src/words). */
const LEXICONS = { en: ENGLISH, fi: FINNISH, sv: SWEDISH, uk: UKRAINIAN, ar: ARABIC } as const satisfies Record<
  string,
  Lexicon
>

export const ALARM_LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar'] as const satisfies readonly (keyof typeof LEXICONS)[]

/** Worth knowing, and nobody dies of it in the next minute by itself. */
const ORDINARY: ReadonlySet<RuleCode> = new Set(['fire', 'injured', 'missing', 'fleeing'])

const phrasesIn = (text: string): readonly string[] =>
  text
    .split(/[,،]/u)
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

/** As Firsthand ships them; what an incident changed stands in its own rows. */
export const SHIPPED_RULES: readonly AlarmRule[] = RULE_CODES.map((code) => ({
  code,
  class: ORDINARY.has(code) ? 'ordinary' : 'grave',
  isOn: true,
  phrases: Object.fromEntries(ALARM_LANGUAGES.map((language) => [language, phrasesIn(LEXICONS[language][code])])),
}))
