/**
 * Whether a text says a word. Only as a word of its own: ids, tokens, digests and the names of built files are random
 * letters, and one in some hundreds of them holds any three.
 */
export const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![A-Za-z0-9_-])${word}(?![A-Za-z0-9_-])`).test(text)

/** An address with its escapes undone: there `red%20van` and `red+van` say both words. */
export const readable = (url: string): string => decodeURIComponent(url.replaceAll('+', ' '))
