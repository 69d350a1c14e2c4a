import { useSyncExternalStore } from 'react'
import { createListeners } from '../api/listeners.ts'

/** The console's languages. Each entry of a feature's words has these keys. */
export const LANGUAGES = ['en', 'fi', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language is named in itself, because its reader may know no other. */
export const LANGUAGE_NAMES = { en: 'English', fi: 'Suomi', sv: 'Svenska' } as const satisfies Record<Language, string>

/** The locale of dates, times and numbers. */
export const LOCALES = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' } as const satisfies Record<Language, string>

const KEPT = 'firsthand-language'
const { subscribe, tell } = createListeners()
let chosen: Language | undefined

/** The choice on this screen, else the first of the browser's languages that we have, else English. */
export function language(): Language {
  chosen ??= parseLanguage(read()) ?? ofBrowser() ?? 'en'
  return chosen
}

export function chooseLanguage(next: Language): void {
  chosen = next
  try {
    localStorage.setItem(KEPT, next)
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  tell()
}

/** Used only by the root, which renders everything again. So any component may read words without a hook. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language, language)

const parseLanguage = (text: string | null | undefined): Language | undefined => LANGUAGES.find((one) => one === text)

const ofBrowser = (): Language | undefined =>
  globalThis.navigator?.languages
    ?.map((tag) => parseLanguage(tag.slice(0, 2).toLowerCase()))
    .find((one) => one !== undefined)

function read(): string | null {
  try {
    return globalThis.localStorage?.getItem(KEPT) ?? null
  } catch {
    return null
  }
}
