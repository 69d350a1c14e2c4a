import { ARABIC } from './arabic.ts'
import { ENGLISH } from './english.ts'
import { FINNISH } from './finnish.ts'
import type { LanguageRules } from './language-rules.ts'
import { SWEDISH } from './swedish.ts'
import { UKRAINIAN } from './ukrainian.ts'

const LATIN: readonly LanguageRules[] = [ENGLISH, FINNISH, SWEDISH]
const ALL: readonly LanguageRules[] = [...LATIN, UKRAINIAN, ARABIC]

/** Codes of the languages in which times are read. */
export const SAID_TIME_LANGUAGES: readonly string[] = ALL.map(({ code }) => code)

/**
 * The languages in which to read a text: one for each script in it, so that no language reads another's words. For
 * Latin script this is the language whose common words occur most often in the text. The page's language has a head
 * start, which decides if few such words occur.
 */
export function languagesOf(text: string, language: string | undefined): readonly LanguageRules[] {
  const own = ALL.find(({ code }) => code === language?.slice(0, 2).toLowerCase())
  const scripts = [
    ...(/\p{Script=Latin}/u.test(text) ? [latin(text, own)] : []),
    ...(/\p{Script=Cyrillic}/u.test(text) ? [UKRAINIAN] : []),
    ...(/\p{Script=Arabic}/u.test(text) ? [ARABIC] : []),
  ]
  return scripts.length > 0 ? scripts : [own ?? ENGLISH]
}

function latin(text: string, own: LanguageRules | undefined): LanguageRules {
  const score = (language: LanguageRules): number =>
    (text.match(language.marks)?.length ?? 0) + (language === own ? 1.5 : 0)
  return LATIN.toSorted((a, b) => score(b) - score(a))[0] ?? ENGLISH
}
