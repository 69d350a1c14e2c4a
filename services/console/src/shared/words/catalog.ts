import { type Language, language } from './language.ts'

type Said = string | ((...values: never[]) => string)
type Entry = Readonly<Record<Language, Said>>

/** An entry as it is used: a text, or a function of the values that stand in it, whichever its English is. */
type Spoken<C> = {
  readonly [K in keyof C]: C[K] extends { readonly en: infer T } ? (T extends string ? string : T) : never
}

/**
 * A room's words, every language side by side: what lacks one does not compile. Read an entry while drawing
 * (`WORDS.title`, `WORDS.waiting(3)`) and it speaks the language of now; do not keep it in a constant of a module.
 */
export function words<const C extends Readonly<Record<string, Entry>>>(catalog: C): Spoken<C> {
  const spoken = {}
  for (const [name, entry] of Object.entries(catalog))
    Object.defineProperty(spoken, name, { enumerable: true, get: () => entry[language()] })
  return parseSpoken<C>(spoken)
}

/** Several catalogues as one; each of their entries still speaks the language of now. */
export const joined = <A extends object, B extends object>(first: A, second: B): A & B =>
  parseJoined<A & B>(
    Object.defineProperties(
      {},
      { ...Object.getOwnPropertyDescriptors(first), ...Object.getOwnPropertyDescriptors(second) },
    ),
  )

const parseJoined = <C>(made: object): C => made as C

/** The word of a code that came over the line; undefined where the service is newer than this page. */
export const wordFor = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined

const parseSpoken = <C>(made: object): Spoken<C> => made as Spoken<C>
