/**
 * Whether a text contains a word as a word of its own. Ids, tokens, digests and names of built files are random
 * letters, and one in some hundreds contains any given three.
 */
export const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![A-Za-z0-9_-])${word}(?![A-Za-z0-9_-])`).test(text)

/** The decoded address: `red%20van` and `red+van` both contain both words. */
export const readable = (url: string): string => decodeURIComponent(url.replaceAll('+', ' '))
