import { type IncidentTexts, isLanguageTag, isUnconditioned, parseTexts } from '@firsthand/domain'
import { z } from 'zod'

type Said = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const MOST_NAMED = 60
/**
 * A dummy condition, added to each text when that text is checked alone. A text-message number is valid only together
 * with a condition. If the real condition is missing, the error is reported under the condition's own name.
 */
const ALONE = { 'text-condition': '-' } as const

/** Texts for witnesses, by language. Each invalid text is reported by its path: `texts.sv.danger`. */
export const openingTexts = z
  .custom<Said>()
  .nullish()
  .transform((value, context): IncidentTexts => {
    const texts = parseTexts(value ?? {})
    if (texts.ok) return texts.value
    for (const path of wrongIn(value)) context.addIssue({ code: 'custom', path: [...path] })
    return z.NEVER
  })

/** Paths (language, text) of invalid texts. One empty path if the value holds no texts at all. */
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
