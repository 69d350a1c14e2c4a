import { LOCALES, language } from './language.ts'

const names = new Map<string, Intl.DisplayNames>()

function displayNames(): Intl.DisplayNames {
  const locale = LOCALES[language()]
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  names.set(locale, known)
  return known
}

/** The name of a language: "fi" → "Finnish", "suomi", "finska". An invalid code is shown unchanged. */
export function languageWords(code: string): string {
  try {
    return displayNames().of(code) ?? code
  } catch {
    return code
  }
}
