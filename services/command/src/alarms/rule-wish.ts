import type { NewRule } from '@firsthand/database/command'
import { isShippedCode } from './rules.ts'
import { LONGEST_PHRASE, parsePhrase } from './words/phrase.ts'
import { ALARM_LANGUAGES } from './words/shipped-rules.ts'

const MOST_PHRASES = 200
export const MOST_OWN_RULES = 60

/** What stands in the way, in a code that the console has words for; or the rule. */
export type RuleWish =
  | { readonly ok: true; readonly rule: NewRule }
  | { readonly ok: false; readonly phrase: string | undefined }

/** A rule as a commander sends it; a phrase that could never be found is named. */
export function parseRule(body: unknown): RuleWish {
  const bad = { ok: false, phrase: undefined } as const
  if (typeof body !== 'object' || body === null) return bad
  const { code, class: weight, isOn, title = null, phrases } = body as Readonly<Record<string, unknown>>
  const isKnown = typeof code === 'string' && (isShippedCode(code) || /^own-[a-z0-9]{1,30}$/.test(code))
  if (!isKnown || (weight !== 'grave' && weight !== 'ordinary') || typeof isOn !== 'boolean') return bad
  const name = parseTitle(title)
  if (name === undefined || (name === null) !== isShippedCode(code)) return bad
  const said = parsePhrases(phrases)
  if (!said.ok) return said
  return { ok: true, rule: { code, class: weight, isOn, title: name, phrases: said.phrases } }
}

function parseTitle(title: unknown): string | null | undefined {
  if (title === null) return null
  const text = typeof title === 'string' ? title.trim() : ''
  return text !== '' && text.length <= 80 && !/\p{Cc}/u.test(text) ? text : undefined
}

type Said =
  | { readonly ok: true; readonly phrases: Record<string, readonly string[]> }
  | { readonly ok: false; readonly phrase: string | undefined }

function parsePhrases(given: unknown): Said {
  if (typeof given !== 'object' || given === null) return { ok: false, phrase: undefined }
  const phrases: Record<string, readonly string[]> = {}
  for (const language of ALARM_LANGUAGES) {
    const list: unknown = (given as Readonly<Record<string, unknown>>)[language] ?? []
    if (!Array.isArray(list) || list.length > MOST_PHRASES) return { ok: false, phrase: undefined }
    const texts = list.map((one: unknown) => (typeof one === 'string' ? one.trim().replaceAll(/\s+/gu, ' ') : ''))
    const wrong = texts.find((text) => parsePhrase(text) === undefined)
    if (wrong !== undefined) return { ok: false, phrase: wrong.slice(0, LONGEST_PHRASE) }
    phrases[language] = [...new Set(texts)]
  }
  return { ok: true, phrases }
}
