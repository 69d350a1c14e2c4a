import type { SearchTerm } from '@firsthand/database/command/search'

const MOST_WORDS = 16

/** Normalises like evidence.folded: no capitals, accents or vowel signs, in every script. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, '')
    .toLowerCase()

const TERM = /(?<bar>(?:^|(?<=\s))[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+))/gu

/**
 * Parses whatever an officer typed: words, "phrases in quotes", -excluded words. An unclosed quote ends at the end of
 * the query. A word with punctuation inside (`10-4`, `Kamppi/Helsinki`) is a phrase of its parts.
 */
export function termsOf(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = []
  let count = 0
  for (const { groups } of query.matchAll(TERM)) {
    const words = folded(groups?.['phrase'] ?? groups?.['word'] ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    if (words.length === 0 || count + words.length > MOST_WORDS) continue
    count += words.length
    terms.push({ words, isBarred: groups?.['bar'] !== undefined })
  }
  return terms
}
