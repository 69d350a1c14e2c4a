/**
 * Whether a text contains a word on its own. A plain substring search would fail now and then, because ids, tokens and
 * digests are random letters: one in some hundreds contains any given three.
 */
export const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![A-Za-z0-9_-])${word}(?![A-Za-z0-9_-])`).test(text)

/** Decodes an address, so that words in `red%20van` and `red+van` can be found. */
export const readable = (url: string): string => decodeURIComponent(url.replaceAll('+', ' '))
