/**
 * Makes text acceptable to JSON and Postgres: U+0000 and lone surrogates become U+FFFD. Cut to `longest` code points.
 * Otherwise unchanged, with marks and control characters.
 */
export const storableText = (text: string, longest: number): string =>
  Array.from(Buffer.from(text, 'utf8').toString('utf8').replaceAll('\u0000', '\ufffd')).slice(0, longest).join('')
