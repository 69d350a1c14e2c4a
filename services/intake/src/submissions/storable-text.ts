/**
 * Makes text acceptable to JSON and Postgres: U+0000 and lone surrogates become U+FFFD. The text is cut to `longest`
 * code points. Nothing else is changed: marks and control characters stay.
 */
export const storableText = (text: string, longest: number): string =>
  Array.from(Buffer.from(text, 'utf8').toString('utf8').replaceAll('\u0000', '\ufffd')).slice(0, longest).join('')
