import type { DoorLanguage } from '@firsthand/domain'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { fi } from './fi/index.ts'
import { sv } from './sv/index.ts'
import { uk } from './uk/index.ts'
import type { Words } from './words.ts'

export type { Words } from './words.ts'

/**
 * Every language of the door. A new one is one folder, one line here and one entry in DOOR_LANGUAGES. The compiler then
 * requires each of its words.
 */
export const CATALOG = { en, fi, sv, uk, ar } as const satisfies Record<DoorLanguage, Words>
export type Language = DoorLanguage

export const parseLanguage = (text: string | undefined): Language | undefined =>
  text !== undefined && Object.hasOwn(CATALOG, text) ? parseKnown(text) : undefined

const parseKnown = (text: string): Language => text as Language

export const wordsOf = (language: Language): Words => CATALOG[language]
export const LANGUAGES: readonly Language[] = Object.keys(CATALOG).map(parseKnown)

/** Replaces `{name}` by its value. A name without a value stays. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
