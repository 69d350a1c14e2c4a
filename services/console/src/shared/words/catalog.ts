import { type Language, language } from './language.ts'

type Said = string | ((...values: never[]) => string)
type Entry = Readonly<Record<Language, Said>>

/**
 * The type of an entry when it is read. It follows the English version: a text, or a function that puts values into a
 * text.
 */
type Spoken<C> = {
  readonly [K in keyof C]: C[K] extends { readonly en: infer T } ? (T extends string ? string : T) : never
}

/**
 * Defines a feature's words in every language; a missing language does not compile. Read an entry while rendering
 * (`WORDS.title`, `WORDS.waiting(3)`), because only then it has the current language. Do not store it in a module
 * constant.
 */
export function words<const C extends Readonly<Record<string, Entry>>>(catalog: C): Spoken<C> {
  const spoken = {}
  for (const [name, entry] of Object.entries(catalog))
    Object.defineProperty(spoken, name, { enumerable: true, get: () => entry[language()] })
  return parseSpoken<C>(spoken)
}

/** Merges two catalogues. Each entry still follows the current language. */
export const joined = <A extends object, B extends object>(first: A, second: B): A & B =>
  parseJoined<A & B>(
    Object.defineProperties(
      {},
      { ...Object.getOwnPropertyDescriptors(first), ...Object.getOwnPropertyDescriptors(second) },
    ),
  )

const parseJoined = <C>(made: object): C => made as C

/** The word for a code from the service; undefined if this page does not know the code. */
export const wordFor = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined

const parseSpoken = <C>(made: object): Spoken<C> => made as Spoken<C>
