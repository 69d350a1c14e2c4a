/** A word that is added to a closed list, and the files that the compiler names for it: no table falls back (decision 088). */
export interface NewWord {
  readonly list: string
  /** Below `packages`. */
  readonly file: string
  /** What it is put behind. */
  readonly after: string
  readonly word: string
  /** As the compiler's complaint says it. */
  readonly name: string
  readonly tables: readonly string[]
}

export const NEW_WORDS: readonly NewWord[] = [
  {
    list: 'a refusal of the public door',
    ...{ file: 'domain/src/refusal.ts', after: 'const PUBLIC_ONLY = {' },
    ...{ word: "'planted-public': 400,", name: 'planted-public' },
    tables: ['en', 'fi', 'sv', 'uk', 'ar'].map((language) => `services/intake/src/words/${language}/refusals.ts`),
  },
  {
    list: 'a refusal of the officers’ door',
    ...{ file: 'domain/src/refusal.ts', after: 'const OFFICERS_ONLY = {' },
    // 204 has no body: neither its words nor its status may be missing.
    ...{ word: "'planted-officers': 204,", name: 'planted-officers' },
    tables: ['services/command/src/door/refuse.ts', 'services/command/console/src/parts/refusal-words.ts'],
  },
]
