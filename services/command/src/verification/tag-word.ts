import { z } from 'zod'
import { parsedBy } from '../door/parts.ts'

const MOST = 40

/** Normalises a tag, so that "Red  Van" and "red van" of two officers are the same tag. */
export const tagWord = parsedBy(z.string(), (text) => {
  const word = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return word.length <= MOST && /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+&'’-]*$/u.test(word) ? word : undefined
})
