import { DOOR_LANGUAGES } from './catalog.ts'

const NUMBERS: readonly string[] = ['number', 'text-number', 'looking-number']

/**
 * Keys whose value may be shown in any language. An incident's own numbers, title, or exit (the address that "Leave
 * now" opens) are better in another language than the door's defaults.
 */
const SHARED: readonly string[] = [...NUMBERS, 'title', 'exit']

interface SaysTexts {
  /** The incident's languages; its pages begin with the first. */
  readonly languages: readonly string[]
  /** Texts by language and key. An empty text counts as missing. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface DoorText {
  readonly text: string
  /** The language of `text`. */
  readonly from: string
}

/**
 * An incident's own text for a reader of `language`. Its numbers, `title` and `exit` may come from another language, in
 * the order of the incident's languages. If the result is undefined, the door uses its own words.
 */
export function doorText(incident: SaysTexts, language: string, key: string): DoorText | undefined {
  // A telephone number may be answered in one language only, so it is taken only from the languages of the incident.
  const lenders = NUMBERS.includes(key) ? incident.languages : [...incident.languages, ...DOOR_LANGUAGES]
  const others = SHARED.includes(key) ? lenders.filter(isDoorLanguage) : []
  for (const from of [language, ...others]) {
    const text = saidIn(incident.texts, from)[key]
    if (typeof text === 'string' && text.trim() !== '') return { text, from }
  }
  return undefined
}

const isDoorLanguage = (language: string): boolean => DOOR_LANGUAGES.some((one) => one === language)

const saidIn = (texts: SaysTexts['texts'], language: string): Readonly<Record<string, string>> =>
  Object.hasOwn(texts, language) ? (texts[language] ?? {}) : {}
