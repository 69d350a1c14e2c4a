/**
 * Witness text is untrusted: a terminal obeys escape sequences, and bidi marks reverse a line. Text for a person shows
 * each such character as a visible mark. JSON escapes it, so that nothing is lost and nothing is obeyed.
 */
// Controls (C0, C1), formats (bidi, zero-width, tags), lone surrogates, line and paragraph separators.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

export const plainText = (text: string): string => text.replaceAll(UNSAFE, '\u{fffd}')

/** One document, indented by two spaces; parses to exactly `value`. */
export const safeJson = (value: unknown): string =>
  // The line breaks of JSON itself are the only control characters that are not escaped.
  JSON.stringify(value, null, 2).replaceAll(UNSAFE, (found) => (found === '\n' ? found : escaped(found)))

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
