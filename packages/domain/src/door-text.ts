/** The languages of the public door: its words exist in each of them, and every page offers them all. */
export const DOOR_LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar'] as const
export type DoorLanguage = (typeof DOOR_LANGUAGES)[number]

/** What one word serves in every language: an incident's numbers, neutral title or exit of another language before ours. */
const SHARED: readonly string[] = ['number', 'text-number', 'title', 'exit']

interface SaysTexts {
  /** Of the incident, first the one that its pages begin with. */
  readonly languages: readonly string[]
  /** By language and key; what is empty counts as not said. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface DoorText {
  readonly text: string
  /** The language that it was written for. */
  readonly from: string
}

/**
 * An incident's own text for a reader of `language`. Its numbers, `title` and `exit` may be those of another language, the
 * incident's first ones first. Undefined: the door has to use its own words.
 */
export function doorText(incident: SaysTexts, language: string, key: string): DoorText | undefined {
  // A number may be a line for speakers of one language: it is lent only by the languages that the incident speaks.
  const lenders =
    key === 'number' || key === 'text-number' ? incident.languages : [...incident.languages, ...DOOR_LANGUAGES]
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
