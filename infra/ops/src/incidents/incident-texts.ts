import { readFile } from 'node:fs/promises'
import type { IncidentFacts, IncidentTexts } from '@firsthand/database/ops'
import { DOOR_LANGUAGES, doorText } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'

/** What an operator says to witnesses in one language, and how many characters it may have. */
export const TEXT_KEYS = {
  /** The first lines of the page. */
  danger: 600,
  /** The emergency number of who speaks this language. */
  number: 20,
  /** The support line that stands on every receipt. */
  support: 400,
  /** Whom to ask for the missing and the hurt; shown before the file picker. */
  looking: 400,
  /** The neutral title in the browser's tab and history. */
  title: 60,
  /** Where the quick exit leads; https only. */
  exit: 300,
} as const satisfies Record<string, number>

type TextKey = keyof typeof TEXT_KEYS
const KEYS = parseKeys(Object.keys(TEXT_KEYS))
function parseKeys(names: readonly string[]): readonly TextKey[] {
  return names as readonly TextKey[]
}

const MOST_LANGUAGES = 50
const MOST_BYTES = 256 * 1024
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** @throws CliError `file-unreadable`, `usage` when it is not what `parseIncidentTexts` reads */
export async function readIncidentTexts(path: string): Promise<IncidentTexts> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${plainText(path)} cannot be read`, { cause })
  })
  if (text.length > MOST_BYTES) throw new CliError('usage', `${plainText(path)} is too large to hold texts`)
  return parseIncidentTexts(text)
}

/** JSON `{ "en": { "danger": "…", … }, "fi": { … } }`; any language and any key may be left out. @throws CliError `usage` */
export function parseIncidentTexts(json: string): IncidentTexts {
  const languages = entriesOf(parseJson(json), 'The file')
  if (languages.length > MOST_LANGUAGES) throw refused(`There are more than ${MOST_LANGUAGES} languages`)
  return Object.fromEntries(
    languages.map(([language, said]) => {
      if (!LANGUAGE.test(language)) throw refused(`${plainText(language)} is no BCP 47 language, such as en or uk`)
      const texts = entriesOf(said, `What ${language} holds`).map(([key, value]) => parseText(language, key, value))
      return [language, Object.fromEntries(texts)]
    }),
  )
}

/** The texts that are missing, as `language.key`, for each language of the door: its pages offer them all. */
export const missingTexts = (texts: IncidentTexts): readonly string[] =>
  DOOR_LANGUAGES.flatMap((language) => KEYS.filter((key) => !texts[language]?.[key]).map((key) => `${language}.${key}`))

/** Sentences about what is missing: what another language lends, and where the page has its own words. */
export function missingWords(incident: Pick<IncidentFacts, 'languages' | 'texts'>): readonly string[] {
  const gaps = missingTexts(incident.texts).map((name) => {
    const [language = '', key = ''] = name.split('.')
    return { name, from: doorText(incident, language, key)?.from }
  })
  const lent = gaps.filter(({ from }) => from !== undefined).map(({ name, from }) => `${name} (${from})`)
  const own = gaps.filter(({ from }) => from === undefined).map(({ name }) => name)
  return [
    ...(own.length === 0 ? [] : [`Missing, so the page uses its own words there: ${own.join(', ')}`]),
    ...(lent.length === 0 ? [] : [`Missing, so the page takes another language's: ${lent.join(', ')}`]),
  ]
}

/** Languages that have texts although the door does not speak them. */
export const unspokenLanguages = (texts: IncidentTexts): readonly string[] =>
  Object.keys(texts).filter((language) => !DOOR_LANGUAGES.some((one) => one === language))

function parseText(language: string, key: string, value: unknown): readonly [TextKey, string] {
  const known = KEYS.find((one) => one === key)
  const where = `${language}.${plainText(key)}`
  if (!known) throw refused(`${where}: there is no such text; the texts are ${KEYS.join(', ')}`)
  if (typeof value !== 'string') throw refused(`${where} must be a text`)
  const text = value.trim()
  if (text === '') throw refused(`${where} is empty: leave it out instead`)
  if (text.length > TEXT_KEYS[known]) throw refused(`${where} is longer than ${TEXT_KEYS[known]} characters`)
  // Text nodes only on the page; an unseen character would still mislead who reads it.
  if (/\p{Cs}|[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(text))
    throw refused(`${where} holds a control or direction character`)
  if (known === 'number' && !/^[0-9+*# -]{2,20}$/.test(text)) throw refused(`${where} must be a telephone number`)
  if (known === 'title' && text.includes('\n')) throw refused(`${where} must be one line`)
  if (known === 'exit' && !isHttps(text)) throw refused(`${where} must be an address that begins with https://`)
  return [known, text]
}

function isHttps(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new CliError('usage', 'The file of texts is no JSON', { cause })
  }
}

function entriesOf(value: unknown, what: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(`${what} must be an object`)
  return Object.entries(value)
}

const refused = (problem: string): CliError => new CliError('usage', `${problem}. See: firsthand incident texts --help`)
