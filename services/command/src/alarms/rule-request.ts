import type { NewRule } from '@firsthand/database/command/alarms'
import { ALARM_LANGUAGES, type AlarmLanguage } from '@firsthand/domain'
import type { Language } from '@firsthand/timeline'
import { z } from 'zod'
import { isTooCommon } from './words/common-words.ts'
import { isShippedCode } from './words/kinds.ts'
import { LONGEST_PHRASE, parsePhrase } from './words/phrase.ts'
import { dangerOf } from './words/shipped-words.ts'

const MOST_PHRASES = 300
export const MOST_OWN_RULES = 60

/**
 * Why a phrase is refused: nothing would match it (`unheard`), almost everything would (`common`), or part of it is
 * invisible (`hidden`).
 */
export type PhraseFault = 'unheard' | 'common' | 'hidden'

/** The rule, or the refused phrase with a code that the console has words for. */
export type RuleRequest =
  | { readonly ok: true; readonly rule: NewRule }
  | { readonly ok: false; readonly phrase: string; readonly fault: PhraseFault }

const title = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !/\p{Cc}/u.test(text))

/** A value that is not a string becomes an empty phrase, which is refused later because nothing matches it. */
const texts = z
  .array(z.string().catch(''))
  .max(MOST_PHRASES)
  .nullish()
  .transform((list) => [...new Set((list ?? []).map((one) => one.trim().replaceAll(/\s+/gu, ' ')))])

const parseByLanguage = (shape: object) => shape as Readonly<Record<AlarmLanguage, typeof texts>>
const phrases = z.object(parseByLanguage(Object.fromEntries(ALARM_LANGUAGES.map((language) => [language, texts]))))

/** A rule as a commander sends it. A shipped rule keeps its own title. */
export const ruleRequest = z
  .object({
    code: z.string().refine((code) => isShippedCode(code) || /^own-[a-z0-9]{1,30}$/.test(code)),
    class: z.enum(['grave', 'ordinary']),
    isOn: z.boolean(),
    title: title.nullable().default(null),
    phrases,
  })
  .refine(({ code, title }) => (title === null) === isShippedCode(code))
  .transform((rule): RuleRequest => firstFault(rule) ?? { ok: true, rule })

/** Characters that hide, reverse or join letters. A colleague who reads the rule must see all of it. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu

function firstFault({ code, phrases }: NewRule): RuleRequest | undefined {
  for (const language of ALARM_LANGUAGES)
    for (const text of phrases[language] ?? []) {
      const fault = isAsShipped(text, { code, language }) ? undefined : faultOf(text)
      if (fault) return { ok: false, phrase: text.replace(HIDDEN, '').slice(0, LONGEST_PHRASE), fault }
    }
  return undefined
}

interface Where {
  readonly code: string
  readonly language: AlarmLanguage
}

/** A shipped phrase may consist of common words alone, because it was tested on strangers' sentences. */
const isAsShipped = (text: string, { code, language }: Where): boolean =>
  isShippedCode(code) && dangerOf(code)[language]?.includes(text) === true

function faultOf(text: string): PhraseFault | undefined {
  if (text.search(HIDDEN) !== -1) return 'hidden'
  const phrase = parsePhrase(text)
  if (!phrase) return 'unheard'
  return isTooCommon(phrase) ? 'common' : undefined
}

/** Refusal sentences by language; the phrase is appended. */
export const FAULT_WORDS: Readonly<Record<PhraseFault, Readonly<Record<Language, string>>>> = {
  unheard: {
    en: 'This could never be heard:',
    fi: 'Tätä ei voisi koskaan kuulla:',
    sv: 'Detta skulle aldrig kunna höras:',
  },
  common: {
    en: 'This would ring at almost everything; write at least one word that is seldom said:',
    fi: 'Tämä hälyttäisi lähes kaikesta; kirjoita mukaan ainakin yksi harvinaisempi sana:',
    sv: 'Detta skulle larma för nästan allt; skriv minst ett ord som sägs sällan:',
  },
  hidden: {
    en: 'This holds characters that cannot be seen; type it anew instead of pasting it:',
    fi: 'Tässä on näkymättömiä merkkejä; kirjoita se uudelleen liittämisen sijaan:',
    sv: 'Detta innehåller osynliga tecken; skriv det på nytt i stället för att klistra in:',
  },
}
