import { ar } from './ar/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { et } from './et/index.ts'
import { fi } from './fi/index.ts'
import { fr } from './fr/index.ts'
import { pl } from './pl/index.ts'
import { ru } from './ru/index.ts'
import { so } from './so/index.ts'
import { sv } from './sv/index.ts'
import { tr } from './tr/index.ts'
import { uk } from './uk/index.ts'
import type { Words } from './words.ts'

/**
 * Every language of the door. To add a language, make its folder and name it here. Its pages then exist, and the
 * compiler requires all of their words. `npm run languages` lists what the language still lacks in other places.
 */
const CATALOG = { en, fi, sv, uk, ar, ru, et, de, fr, es, pl, tr, so } as const satisfies Readonly<
  Record<string, Words>
>
export type DoorLanguage = keyof typeof CATALOG

export const parseLanguage = (text: string | undefined): DoorLanguage | undefined =>
  text !== undefined && Object.hasOwn(CATALOG, text) ? parseKnown(text) : undefined

const parseKnown = (text: string): DoorLanguage => text as DoorLanguage

export const wordsOf = (language: DoorLanguage): Words => CATALOG[language]

/** The languages of the public door, in the order in which every page offers them. */
export const DOOR_LANGUAGES: readonly DoorLanguage[] = Object.keys(CATALOG).map(parseKnown)

/** Replaces `{name}` by its value. A name without a value stays. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
