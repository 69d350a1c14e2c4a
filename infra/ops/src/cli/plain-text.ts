/**
 * Makes text safe to print. Witness text is untrusted: a terminal obeys escape sequences, and bidi marks reverse a
 * line. Text for a person shows each such character as a visible mark. JSON escapes it, so that nothing is lost and the
 * terminal obeys nothing.
 */
// Control characters (C0, C1), format characters (bidi, zero-width, tags), lone surrogates, line and paragraph
// separators.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

export const plainText = (text: string): string => text.replaceAll(UNSAFE, '\u{fffd}')

/** JSON text indented by two spaces. Parsing it returns exactly `value`. */
export const safeJson = (value: unknown): string =>
  // Only the line breaks that JSON.stringify adds are not escaped.
  JSON.stringify(value, null, 2).replaceAll(UNSAFE, (found) => (found === '\n' ? found : escaped(found)))

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
