import type { NewRule } from '@firsthand/database/command'
import { ALARM_LANGUAGES, type AlarmLanguage } from '@firsthand/domain'
import type { Language } from '@firsthand/timeline'
import { isTooCommon } from './words/common-words.ts'
import { isShippedCode } from './words/kinds.ts'
import { LONGEST_PHRASE, parsePhrase } from './words/phrase.ts'
import { dangerOf } from './words/shipped-words.ts'

const MOST_PHRASES = 300
export const MOST_OWN_RULES = 60

/** What stands in the way, in a code that the console has words for; or the rule. */
export type RuleWish = { readonly ok: true; readonly rule: NewRule } | BadRule

/** Why a phrase is none: nothing could be heard by it, almost everything would be, or not all of it can be seen. */
export type PhraseFault = 'unheard' | 'common' | 'hidden'

interface BadRule {
  readonly ok: false
  readonly phrase: string | undefined
  readonly fault: PhraseFault
}

/** A rule as a commander sends it; a phrase that is none is named, with why. */
export function parseRule(body: unknown): RuleWish {
  const bad = BAD
  if (typeof body !== 'object' || body === null) return bad
  const { code, class: weight, isOn, title = null, phrases } = body as Readonly<Record<string, unknown>>
  const isKnown = typeof code === 'string' && (isShippedCode(code) || /^own-[a-z0-9]{1,30}$/.test(code))
  if (!isKnown || (weight !== 'grave' && weight !== 'ordinary') || typeof isOn !== 'boolean') return bad
  const name = parseTitle(title)
  if (name === undefined || (name === null) !== isShippedCode(code)) return bad
  const said = parsePhrases(phrases, code)
  if (!said.ok) return said
  return { ok: true, rule: { code, class: weight, isOn, title: name, phrases: said.phrases } }
}

function parseTitle(title: unknown): string | null | undefined {
  if (title === null) return null
  const text = typeof title === 'string' ? title.trim() : ''
  return text !== '' && text.length <= 80 && !/\p{Cc}/u.test(text) ? text : undefined
}

type Said = { readonly ok: true; readonly phrases: Record<string, readonly string[]> } | BadRule

const BAD: BadRule = { ok: false, phrase: undefined, fault: 'unheard' }
/** A colleague who reads the rule must see all of it: nothing that hides, turns or joins letters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu

function parsePhrases(given: unknown, code: string): Said {
  if (typeof given !== 'object' || given === null) return BAD
  const phrases: Record<string, readonly string[]> = {}
  for (const language of ALARM_LANGUAGES) {
    const texts = textsOf((given as Readonly<Record<string, unknown>>)[language] ?? [])
    if (!texts) return BAD
    const bad = firstFault(texts, { code, language })
    if (bad) return bad
    phrases[language] = texts
  }
  return { ok: true, phrases }
}

function textsOf(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length > MOST_PHRASES) return undefined
  const texts = list.map((one: unknown) => (typeof one === 'string' ? one.trim().replaceAll(/\s+/gu, ' ') : ''))
  return [...new Set(texts)]
}

interface Where {
  readonly code: string
  readonly language: AlarmLanguage
}

function firstFault(texts: readonly string[], where: Where): BadRule | undefined {
  for (const text of texts) {
    const fault = isAsShipped(text, where) ? undefined : faultOf(text)
    if (fault) return { ok: false, phrase: text.replace(HIDDEN, '').slice(0, LONGEST_PHRASE), fault }
  }
  return undefined
}

/** What we ship may be said with common words alone: strangers' sentences tried it. */
const isAsShipped = (text: string, { code, language }: Where): boolean =>
  isShippedCode(code) && dangerOf(code)[language]?.includes(text) === true

function faultOf(text: string): PhraseFault | undefined {
  if (text.search(HIDDEN) !== -1) return 'hidden'
  const phrase = parsePhrase(text)
  if (!phrase) return 'unheard'
  return isTooCommon(phrase) ? 'common' : undefined
}

/** In the language of the page; the phrase stands behind it. */
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
