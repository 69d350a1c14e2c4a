import { readFile } from 'node:fs/promises'
import type { IncidentFacts, IncidentTexts } from '@firsthand/database/ops'
import { parseTexts, TEXT_NAMES } from '@firsthand/domain'
import { DOOR_LANGUAGES, type DoorLanguage, doorText, firstLanguage } from '@firsthand/door-words'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'
import { refuseUnspoken, unspoken } from '../languages/spoken-languages.ts'

const MOST_BYTES = 256 * 1024

/** Reads the texts from a file. @throws CliError `file-unreadable`; `usage` if `parseIncidentTexts` cannot read it */
export async function readIncidentTexts(path: string): Promise<IncidentTexts> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${plainText(path)} cannot be read`, { cause })
  })
  if (text.length > MOST_BYTES) throw new CliError('usage', `${plainText(path)} is too large to hold texts`)
  return parseIncidentTexts(text)
}

/**
 * Parses JSON such as `{ "en": { "danger": "…", … }, "fi": { … } }`. Any language and any key may be missing. @throws
 * CliError `usage`
 */
export function parseIncidentTexts(json: string): IncidentTexts {
  const texts = parseTexts(parseJson(json), 'The file')
  if (!texts.ok) throw new CliError('usage', `${plainText(texts.error)}. See: firsthand incident texts --help`)
  refuseUnspoken(Object.keys(texts.value), 'The file')
  return texts.value
}

/**
 * The missing texts, as `language.key`. Every language that is on is checked, because each page offers all of them.
 */
export const missingTexts = (texts: IncidentTexts, on: readonly DoorLanguage[]): readonly string[] =>
  on.flatMap((language) =>
    TEXT_NAMES.filter((key) => !texts[language]?.[key] && isWanted(texts, key)).map((key) => `${language}.${key}`),
  )

/**
 * The page goes without them: no text messages, no page for who looks for somebody. Name and place are judged by the
 * incident's own title and place (`missingNames`).
 */
const NOT_ASKED: readonly string[] = ['text-number', 'looking-number', 'looking', 'name', 'place']

/**
 * Whether a text is needed. Text messages are optional, but if one language has a number for them, each language must
 * say who can use it.
 */
const isWanted = (texts: IncidentTexts, key: string): boolean =>
  key === 'text-condition'
    ? DOOR_LANGUAGES.some((language) => texts[language]?.['text-number'])
    : !NOT_ASKED.includes(key)

/**
 * The languages whose readers get the title or the place in the incident's own words, as `language.name` and
 * `language.place`. The incident's first language is taken to be the one of its title.
 */
export function missingNames({ languages, place, texts }: Named, on: readonly DoorLanguage[]): readonly string[] {
  const first = firstLanguage(languages, on) ?? 'en'
  const keys = place === '' ? ['name'] : ['name', 'place']
  return on
    .filter((language) => language !== first)
    .flatMap((language) => keys.filter((key) => !texts[language]?.[key]).map((key) => `${language}.${key}`))
}

type Named = Pick<IncidentFacts, 'languages' | 'place' | 'texts'>

/** Sentences about missing texts: which ones are taken from another language, and where the page uses its own words. */
export function missingWords(incident: Named, on: readonly DoorLanguage[]): readonly string[] {
  const gaps = missingTexts(incident.texts, on).map((name) => {
    const [language = '', key = ''] = name.split('.')
    return { name, from: doorText(incident, language, key)?.from }
  })
  const unconditioned = gaps.filter(({ name }) => name.endsWith('.text-condition')).map(({ name }) => name)
  const lent = gaps.filter(({ from }) => from !== undefined).map(({ name, from }) => `${name} (${from})`)
  const own = gaps
    .filter(({ name, from }) => from === undefined && !unconditioned.includes(name))
    .map(({ name }) => name)
  const names = missingNames(incident, on)
  return [
    ...(names.length === 0
      ? []
      : [`Missing, so witnesses read the incident's own title or place: ${names.join(', ')}`]),
    ...(unconditioned.length === 0
      ? []
      : [`Missing, so the page offers no text message there: ${unconditioned.join(', ')}`]),
    ...(own.length === 0 ? [] : [`Missing, so the page uses its own words there: ${own.join(', ')}`]),
    ...(lent.length === 0 ? [] : [`Missing, so the page takes another language's: ${lent.join(', ')}`]),
  ]
}

/**
 * What no witness ever reads, as `language` or `language.key`: a language that the pages do not speak (the console takes
 * it), and `looking` where the readers get no number of it.
 */
export function neverShown({ languages, texts }: Pick<Named, 'languages' | 'texts'>): readonly string[] {
  const lonely = DOOR_LANGUAGES.filter(
    (language) =>
      texts[language]?.['looking'] && doorText({ languages, texts }, language, 'looking-number') === undefined,
  )
  return [...unspoken(Object.keys(texts)), ...lonely.map((language) => `${language}.looking`)]
}

/** A sentence for each reason why a text is never shown. */
export function neverShownWords(incident: Pick<Named, 'languages' | 'texts'>): readonly string[] {
  const names = neverShown(incident)
  const languages = names.filter((name) => !name.includes('.'))
  const lonely = names.filter((name) => name.includes('.'))
  return [
    ...(languages.length === 0 ? [] : [`Never shown, for the page does not speak it: ${languages.join(', ')}`]),
    ...(lonely.length === 0 ? [] : [`Never shown, for there is no looking-number there: ${lonely.join(', ')}`]),
  ]
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new CliError('usage', 'The file of texts is no JSON', { cause })
  }
}
