const MOST_WORDS = 12

/** Letters and digits of every script, in lower case and NFC as they are stored; all else only parts words. */
export const wordsOf = (query: string): readonly string[] =>
  [
    ...new Set(
      query
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ].slice(0, MOST_WORDS)
