/**
 * Text that JSON and Postgres agree on: no U+0000, and a lone surrogate becomes U+FFFD as UTF-8 would make it.
 * Cut to `longest` code points; otherwise as it was written, marks and control characters and all.
 */
export const storableText = (text: string, longest: number): string =>
  Array.from(Buffer.from(text, 'utf8').toString('utf8').replaceAll('\u0000', '\ufffd')).slice(0, longest).join('')
