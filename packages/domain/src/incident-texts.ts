import { err, ok, type Result } from './result.ts'

/** An operator's words to witnesses, by language (BCP 47) and key, such as `danger`. */
export type IncidentTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The keys of an operator's text in one language, with the maximum number of characters. */
export const TEXT_KEYS = {
  /** The first lines of the page. */
  danger: 600,
  /** The emergency number for speakers of this language. */
  number: 20,
  /**
   * The number for text messages to the emergency service. It is shown only together with its condition
   * (`text-condition`).
   */
  'text-number': 20,
  /** Which phones may text that number: in some countries only messages of registered phones arrive. */
  'text-condition': 200,
  /** The support line on every receipt. */
  support: 400,
  /** The number that helps those who look for somebody. "Looking for someone" is on the page only with it. */
  'looking-number': 20,
  /** What to know about that number, such as its hours; shown below it. */
  looking: 400,
  /** The neutral title in the browser's tab and history. */
  title: 60,
  /** The target of the quick exit; https only. */
  exit: 300,
  /** What happened, as witnesses read it in this language. `title` of the incident is for the other languages. */
  name: 200,
  /** Where it happened, as witnesses read it in this language. */
  place: 500,
} as const satisfies Record<string, number>

export type TextKey = keyof typeof TEXT_KEYS

export const TEXT_NAMES = parseKeys(Object.keys(TEXT_KEYS))
function parseKeys(names: readonly string[]): readonly TextKey[] {
  return names as readonly TextKey[]
}

const MOST_LANGUAGES = 50

/** BCP 47, such as `uk` or `zh-Hant`. */
export const isLanguageTag = (text: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text)

/** A dialled number as it is written: `112`, `+358 9 123`. */
export const isDialled = (text: string): boolean => /^[0-9+*# -]{2,20}$/.test(text)

/**
 * `{ "en": { "danger": "…", … }, "fi": { … } }`; any language and any key may be missing. An error is a sentence for
 * the operator.
 */
export function parseTexts(value: unknown, what = 'The texts'): Result<IncidentTexts, string> {
  const languages = entriesOf(value)
  if (languages === undefined) return err(`${what} must be an object`)
  if (languages.length > MOST_LANGUAGES) return err(`There are more than ${MOST_LANGUAGES} languages`)
  const read: Record<string, Readonly<Record<string, string>>> = {}
  for (const [language, said] of languages) {
    const texts = parseLanguageTexts(language, said)
    if (!texts.ok) return texts
    read[language] = texts.value
  }
  return ok(read)
}

function parseLanguageTexts(language: string, said: unknown): Result<Readonly<Record<string, string>>, string> {
  if (!isLanguageTag(language)) return err(`${language} is no BCP 47 language, such as en or uk`)
  const entries = entriesOf(said)
  if (entries === undefined) return err(`What ${language} holds must be an object`)
  const texts: Record<string, string> = {}
  for (const [key, value] of entries) {
    const known = TEXT_NAMES.find((one) => one === key)
    const where = `${language}.${key}`
    if (!known) return err(`${where}: there is no such text; the texts are ${TEXT_NAMES.join(', ')}`)
    if (typeof value !== 'string') return err(`${where} must be a text`)
    const problem = problemOf(known, value.trim())
    if (problem !== undefined) return err(`${where} ${problem}`)
    texts[known] = value.trim()
  }
  return isUnconditioned(texts)
    ? err(`${language}.text-number needs ${language}.text-condition: say which phones can text it`)
    : ok(texts)
}

/**
 * Whether a number for text messages comes without its condition: somebody in danger might text it in vain and wait for
 * an answer.
 */
export const isUnconditioned = (texts: Readonly<Record<string, unknown>>): boolean =>
  isSaid(texts['text-number']) && !isSaid(texts['text-condition'])

const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== ''

function problemOf(key: TextKey, text: string): string | undefined {
  if (text === '') return 'is empty: leave it out instead'
  if (text.length > TEXT_KEYS[key]) return `is longer than ${TEXT_KEYS[key]} characters`
  // The page shows text nodes only, but an invisible character would still mislead a reader.
  if (hasUnseen(text)) return 'holds a control or direction character'
  const strange = unknownPlaceholder(key, text)
  if (strange !== undefined)
    return `holds ${strange}: ${isFilled(key) ? 'only {number} is replaced' : 'nothing is replaced in it'}`
  return shapeProblem(key, text)
}

const NUMBERS: readonly TextKey[] = ['number', 'text-number', 'looking-number']
const OF_ONE_LINE: readonly TextKey[] = ['title', 'text-condition', 'name', 'place']

function shapeProblem(key: TextKey, text: string): string | undefined {
  if (NUMBERS.includes(key) && !isDialled(text)) return 'must be a telephone number'
  if (OF_ONE_LINE.includes(key) && text.includes('\n')) return 'must be one line'
  if (key === 'exit' && !isHttps(text)) return 'must be an address that begins with https://'
  return undefined
}

/** The page replaces `{number}` with the emergency number. */
const FILLED: readonly string[] = ['danger', 'looking', 'support'] satisfies readonly TextKey[]
const isFilled = (key: string): boolean => FILLED.includes(key)

/** Finds a placeholder that nothing replaces: a witness would read it with its braces. */
export function unknownPlaceholder(key: string, text: string): string | undefined {
  if (key === 'exit') return undefined
  const rest = isFilled(key) ? text.replaceAll('{number}', '') : text
  return /\{[^{}\n]*\}|[{}]/.exec(rest)?.[0]
}

/** Control characters other than the line break, direction marks, and lone surrogates. */
export const hasUnseen = (text: string): boolean => /\p{Cs}|[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(text)

const isHttps = (text: string): boolean => /^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text)

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof value !== 'object' || value === null || Array.isArray(value) ? undefined : Object.entries(value)
