const MOST = 40

/** One form for each word, so that two officers' "Red  Van" and "red van" are one tag. Undefined where it is none. */
export function parseTagWord(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const word = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return word.length <= MOST && /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+&'’-]*$/u.test(word) ? word : undefined
}
