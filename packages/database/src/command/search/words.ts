import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** One word or phrase of the query: folded words (services/command/src/search/terms.ts), letters and digits only. */
export interface SearchTerm {
  /** Several words are a phrase: they must occur whole and in this order. */
  readonly words: readonly string[]
  /** Whether the term must not occur. */
  readonly isBarred: boolean
}

/** Texts of tsqueries, made of letters, digits and operators only. */
export interface SearchWords {
  /** What has to match: each word as a prefix, or the prefix of one of its stems. */
  readonly broad: string
  /** Each word and each phrase of the query, without the excluded ones. */
  readonly parts: readonly string[]
  /** The words as they were typed. What matches them ranks first. */
  readonly exact: string
  /** Any of the words, for finding the place in a long text. */
  readonly any: string
  /** For highlighting: prefixes of words, and whole words of phrases. */
  readonly marks: readonly { readonly word: string; readonly isWhole: boolean }[]
}

/** Languages whose stemmers Postgres has, by the script of the word. */
const STEMMERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[a-zà-ɏ]+$/, ['finnish_stem', 'swedish_stem', 'english_stem']],
  [/^[\u0400-\u04ff]+$/, ['russian_stem']],
  [/^[\u0600-\u06ff]+$/, ['arabic_stem']],
]
/** A shorter stem would match unrelated words. */
const SHORTEST_STEM = 4

/**
 * Undefined if the query has only exclusions. An inflected word also finds its other forms: whatever begins with one of
 * its stems.
 */
export async function searchWordsOf(db: Database, terms: readonly SearchTerm[]): Promise<SearchWords | undefined> {
  const asked = terms.filter(({ words, isBarred }) => !isBarred && words.length > 0)
  if (asked.length === 0) return undefined
  const barred = terms.filter(({ words, isBarred }) => isBarred && words.length > 0)
  const stems = await stemsOf(db, [...new Set(asked.flatMap(({ words }) => (words.length === 1 ? words : [])))])
  const ways = (word: string): readonly string[] => shortest([word, ...(stems.get(word) ?? [])])
  const begins = (word: string): readonly string[] => ways(word).map((one) => `'${one}':*`)
  const broad = asked.map(({ words: [first = '', ...more] }) =>
    more.length > 0 ? phraseOf([first, ...more]) : `(${begins(first).join(' | ')})`,
  )
  const exact = asked.map(({ words }) => phraseOf(words))
  const not = barred.map(({ words }) => `!${phraseOf(words)}`)
  const marks = asked.flatMap(({ words: [first = '', ...more] }) =>
    more.length > 0
      ? [first, ...more].map((word) => ({ word, isWhole: true }))
      : ways(first).map((word) => ({ word, isWhole: false })),
  )
  return {
    broad: [...broad, ...not].join(' & '),
    parts: broad,
    exact: exact.join(' & '),
    any: marks.map(({ word, isWhole }) => `'${word}'${isWhole ? '' : ':*'}`).join(' | '),
    marks,
  }
}

/** A word that begins with the longer prefix also begins with the shorter one, so only the shortest are kept. */
const shortest = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word, at) => !words.some((other, of) => (of < at || other.length < word.length) && word.startsWith(other)),
  )

const quoted = (word: string): string => `'${word}'`
const phraseOf = (words: readonly string[]): string => `(${words.map(quoted).join(' <-> ')})`

async function stemsOf(db: Database, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = words.flatMap((word) =>
    (STEMMERS.find(([script]) => script.test(word))?.[1] ?? []).map((stemmer) => ({ word, stemmer })),
  )
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ word: string; stem: string | null }>`
    select w.word, (ts_lexize(w.stemmer::regdictionary, w.word))[1] as stem
    from unnest(${wanted.map(({ word }) => word)}::text[], ${wanted.map(({ stemmer }) => stemmer)}::text[]) w(word, stemmer)`.execute(
    db,
  )
  const stems = new Map<string, string[]>()
  for (const { word, stem } of rows) {
    if (stem === null || stem.length < SHORTEST_STEM || !/^[\p{L}\p{M}\p{N}]+$/u.test(stem)) continue
    const known = stems.get(word) ?? []
    stems.set(word, [...known, stem])
  }
  return stems
}

/** The query is a parameter made by `searchWordsOf`, so that the planner sees what it contains. */
export const queryOf = (text: string): RawBuilder<unknown> => sql`to_tsquery('simple', ${text})`
