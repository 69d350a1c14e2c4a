import type { Language } from './language.ts'
import { SOURCES_EN, ZONE_SOURCES_EN } from './sources-en.ts'
import { SOURCES_FI, ZONE_SOURCES_FI } from './sources-fi.ts'
import { SOURCES_SV, ZONE_SOURCES_SV } from './sources-sv.ts'

type Words = Readonly<Record<string, string>>

const SOURCES: Readonly<Record<Language, Words>> = { en: SOURCES_EN, fi: SOURCES_FI, sv: SOURCES_SV }
const ZONES: Readonly<Record<Language, Words>> = { en: ZONE_SOURCES_EN, fi: ZONE_SOURCES_FI, sv: ZONE_SOURCES_SV }

/** The suffix that inspect adds to the source of a claim whose zone comes from the coordinates of its file. */
const BY_PLACE = '+place'

const ZONE_BY_PLACE: Readonly<Record<Language, string>> = {
  en: 'time zone from where it was taken',
  fi: 'aikavyöhyke ottopaikan mukaan',
  sv: 'tidszon efter platsen där den togs',
}

/** A source without words shows its code. */
export function sourceWords(source: string, language: Language = 'en'): string {
  const known = SOURCES[language][source]
  if (known !== undefined) return known
  if (source.endsWith(BY_PLACE))
    return `${sourceWords(source.slice(0, -BY_PLACE.length), language)}, ${ZONE_BY_PLACE[language]}`
  const [group = '', ...field] = source.split('.')
  return field.length === 0 ? source.replaceAll(/[._-]+/g, ' ') : `${group.toUpperCase()} ${field.join('.')}`
}

export const zoneSourceWords = (zoneSource: string, language: Language = 'en'): string =>
  ZONES[language][zoneSource] ?? zoneSource

/** "The witness's own words say", "The file name says": only English verbs agree in number. */
const isPlural = (name: string): boolean => /^(.* own words|the coordinates)\b/i.test(name)
export const saysOf = (name: string): string => (isPlural(name) ? 'say' : 'says')
export const doesOf = (name: string): string => (isPlural(name) ? 'do' : 'does')
export const agreesOf = (name: string): string => (isPlural(name) ? 'agree' : 'agrees')

/** "The file name, as cameras write it, says": the comma that closes an insertion. English only. */
export const subjectOf = (name: string): string => (/, (?:as|time zone) [^,]*$/.test(name) ? `${name},` : name)

/** A label at the beginning of a sentence, and within one. "EXIF GPS" keeps its capitals. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const within = (text: string): string =>
  /^\p{Lu}(?![A-Z0-9.])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
