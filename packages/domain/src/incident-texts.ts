import { err, ok, type Result } from './result.ts'

/** By language (BCP 47) and key, such as `danger`: an operator's words to witnesses. */
export type IncidentTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What an operator says to witnesses in one language, and how many characters it may have. */
export const TEXT_KEYS = {
  /** The first lines of the page. */
  danger: 600,
  /** The emergency number of who speaks this language. */
  number: 20,
  /** Where text messages reach the queue; shown only with its condition. */
  'text-number': 20,
  /** Which phones may text it: in some countries only registered ones reach anybody. */
  'text-condition': 200,
  /** The support line that stands on every receipt. */
  support: 400,
  /** Whom to ask for the missing and the hurt; shown before the file picker. */
  looking: 400,
  /** The neutral title in the browser's tab and history. */
  title: 60,
  /** Where the quick exit leads; https only. */
  exit: 300,
} as const satisfies Record<string, number>

export type TextKey = keyof typeof TEXT_KEYS

export const TEXT_NAMES = parseKeys(Object.keys(TEXT_KEYS))
function parseKeys(names: readonly string[]): readonly TextKey[] {
  return names as readonly TextKey[]
}

const MOST_LANGUAGES = 50

/** BCP 47, such as `uk` or `zh-Hant`. */
export const isLanguageTag = (text: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text)

/** What is dialled, as it is written: `112`, `+358 9 123`. */
export const isDialled = (text: string): boolean => /^[0-9+*# -]{2,20}$/.test(text)

/** `{ "en": { "danger": "…", … }, "fi": { … } }`; any language and any key may be left out. An error is a sentence's words. */
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

/** A number for text messages that does not say whose messages arrive: somebody in danger would wait for an answer. */
export const isUnconditioned = (texts: Readonly<Record<string, unknown>>): boolean =>
  isSaid(texts['text-number']) && !isSaid(texts['text-condition'])

const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== ''

function problemOf(key: TextKey, text: string): string | undefined {
  if (text === '') return 'is empty: leave it out instead'
  if (text.length > TEXT_KEYS[key]) return `is longer than ${TEXT_KEYS[key]} characters`
  // Text nodes only on the page; an unseen character would still mislead who reads it.
  if (hasUnseen(text)) return 'holds a control or direction character'
  const strange = strangePlaceholder(key, text)
  if (strange !== undefined)
    return `holds ${strange}: ${isFilled(key) ? 'only {number} is replaced' : 'nothing is replaced in it'}`
  return shapeProblem(key, text)
}

const NUMBERS: readonly TextKey[] = ['number', 'text-number']
const OF_ONE_LINE: readonly TextKey[] = ['title', 'text-condition']

function shapeProblem(key: TextKey, text: string): string | undefined {
  if (NUMBERS.includes(key) && !isDialled(text)) return 'must be a telephone number'
  if (OF_ONE_LINE.includes(key) && text.includes('\n')) return 'must be one line'
  if (key === 'exit' && !isHttps(text)) return 'must be an address that begins with https://'
  return undefined
}

/** Where the page puts the emergency number into `{number}`. */
const FILLED: readonly string[] = ['danger', 'looking', 'support'] satisfies readonly TextKey[]
const isFilled = (key: string): boolean => FILLED.includes(key)

/** What a witness would read as it stands, with its braces: a placeholder that nothing is put into. */
export function strangePlaceholder(key: string, text: string): string | undefined {
  if (key === 'exit') return undefined
  const rest = isFilled(key) ? text.replaceAll('{number}', '') : text
  return /\{[^{}\n]*\}|[{}]/.exec(rest)?.[0]
}

/** Control characters beside the line break, directions, and halves of a pair. */
export const hasUnseen = (text: string): boolean => /\p{Cs}|[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(text)

const isHttps = (text: string): boolean => /^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text)

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof value !== 'object' || value === null || Array.isArray(value) ? undefined : Object.entries(value)
