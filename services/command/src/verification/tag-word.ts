import { z } from 'zod'
import { parsedBy } from '../door/parts.ts'

const MOST = 40

/** One normal form for each word, so that "Red  Van" and "red van" of two officers are one tag. */
export const tagWord = parsedBy(z.string(), (text) => {
  const word = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return word.length <= MOST && /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+&'’-]*$/u.test(word) ? word : undefined
})
