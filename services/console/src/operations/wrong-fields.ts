import { languageName } from './language-names.ts'
import type { Draft } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { unknownPlaceholder } from './placeholders.ts'
import { WRONG_WORDS } from './wrong-words.ts'

/** Fields by the API's names: the keys in the draft, and the label in the form. */
const FIELDS: Readonly<Record<string, { readonly keys: readonly (keyof Draft)[]; readonly label: () => string }>> = {
  title: { keys: ['title'], label: () => OPENING_WORDS.title },
  place: { keys: ['place'], label: () => OPENING_WORDS.place },
  slug: { keys: ['slug', 'title'], label: () => OPENING_WORDS.slug },
  emergencyNumber: { keys: ['number'], label: () => OPENING_WORDS.number },
  zone: { keys: ['zone'], label: () => OPENING_WORDS.zone },
  languages: { keys: ['languages'], label: () => OPENING_WORDS.languages },
  point: { keys: ['lat', 'lon'], label: () => `${OPENING_WORDS.lat}, ${OPENING_WORDS.lon}` },
  closesAt: { keys: ['closesAt', 'zone'], label: () => OPENING_WORDS.closesAt },
  maxFileBytes: { keys: ['maxFileGb'], label: () => OPENING_WORDS.maxFile },
  maxFiles: { keys: ['maxFiles'], label: () => OPENING_WORDS.maxFiles },
  maxIncidentBytes: { keys: ['maxTotalGb'], label: () => OPENING_WORDS.maxTotal },
  members: { keys: ['members'], label: () => OPENING_WORDS.who },
  state: { keys: ['isReal'], label: () => OPENING_WORDS.drillOrReal },
}

const TEXTS = {
  ...{ danger: () => OPENING_WORDS.danger, looking: () => OPENING_WORDS.looking },
  'looking-number': () => OPENING_WORDS.lookingNumber,
  ...{ support: () => OPENING_WORDS.support, number: () => OPENING_WORDS.furtherNumber },
  ...{ 'text-number': () => OPENING_WORDS.textNumber, 'text-condition': () => OPENING_WORDS.textCondition },
  ...{ title: () => OPENING_WORDS.tabTitle, exit: () => OPENING_WORDS.exit },
  ...{ name: () => OPENING_WORDS.title, place: () => OPENING_WORDS.place },
} as const

/** Parses `texts.sv.danger`; undefined for any other field. */
export function textOf(field: string): { readonly language: string; readonly key: string } | undefined {
  const [what, language, key] = field.split('.')
  return what === 'texts' && language !== undefined && key !== undefined ? { language, key } : undefined
}

/** The field's label in the form. */
export function labelOf(field: string): string {
  const text = textOf(field)
  if (!text) return FIELDS[field]?.label() ?? (field === 'texts' ? OPENING_WORDS.texts : field)
  const label = Object.entries(TEXTS).find(([key]) => key === text.key)?.[1]
  return `${label?.() ?? text.key} (${languageName(text.language)})`
}

/** What is wrong with a field and what would be right. Undefined if nothing is wrong. */
export function problemOf(wrong: readonly string[], field: string, said = ''): string | undefined {
  if (!wrong.includes(field)) return undefined
  const text = textOf(field)
  const strange = text && unknownPlaceholder(text.key, said)
  if (strange !== undefined) return WRONG_WORDS.placeholder(strange)
  if (text?.key === 'text-condition' && said.trim() === '') return WRONG_WORDS.textCondition
  if (text) return WRONG_WORDS.text
  if (field === 'maxFileBytes' || field === 'maxIncidentBytes') return WRONG_WORDS.bytes
  const known = Object.entries(WRONG_WORDS).find(([name]) => name === field)?.[1]
  return typeof known === 'string' ? known : WRONG_WORDS.other
}

/** The wrong fields that were not changed since the refusal. */
export function stillWrong(wrong: readonly string[], was: Draft, now: Draft): readonly string[] {
  return wrong.filter((field) => {
    const text = textOf(field)
    // A missing condition is also fixed by removing the number.
    const keys = text?.key === 'text-condition' ? ['text-number', text.key] : [text?.key ?? '']
    if (text) return keys.every((key) => was.texts[text.language]?.[key] === now.texts[text.language]?.[key])
    return (FIELDS[field]?.keys ?? []).every((key) => was[key] === now[key])
  })
}
