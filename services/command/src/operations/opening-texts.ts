import { type IncidentTexts, isLanguageTag, isUnconditioned, parseTexts } from '@firsthand/domain'
import { z } from 'zod'

type Said = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const MOST_NAMED = 60
/** Each text is judged alone; that a number for text messages lacks its condition is the condition's fault. */
const ALONE = { 'text-condition': '-' } as const

/** What witnesses read, by language. What cannot be taken is named one by one: `texts.sv.danger`. */
export const openingTexts = z
  .custom<Said>()
  .nullish()
  .transform((value, context): IncidentTexts => {
    const texts = parseTexts(value ?? {})
    if (texts.ok) return texts.value
    for (const path of wrongIn(value)) context.addIssue({ code: 'custom', path: [...path] })
    return z.NEVER
  })

/** In which language which text; an empty path where they are no texts at all. */
function wrongIn(value: Said | null | undefined): readonly (readonly string[])[] {
  const languages = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const wrong = languages.flatMap(([language, said]) =>
    typeof said !== 'object' || said === null || !isLanguageTag(language) ? [] : wrongOf(language, said),
  )
  return wrong.length === 0 ? [[]] : wrong.slice(0, MOST_NAMED)
}

const wrongOf = (language: string, said: Readonly<Record<string, unknown>>) =>
  Object.entries(said)
    .filter(([key, text]) => !parseTexts({ [language]: { ...ALONE, [key]: text } }).ok)
    .map(([key]) => key)
    .concat(isUnconditioned(said) ? ['text-condition'] : [])
    .map((key) => [language, key])
