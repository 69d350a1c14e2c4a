import type { ContactDocument } from '@firsthand/domain'
import { languageOf, textOf } from './witness-words.ts'

/** How and when to reach a witness, as they wrote it. */
export type ContactWords = Pick<ContactDocument, 'way' | 'safeTime' | 'language'>

const LONGEST_LINE = 1000

/** Undefined if no way is given, because a safe time alone reaches nobody. `given` is untrusted data of any shape. */
export function parseContactWords(given: unknown): ContactWords | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(given))
  const way = textOf(fields.get('way'), LONGEST_LINE)
  if (way === null) return undefined
  return { way, safeTime: textOf(fields.get('safeTime'), LONGEST_LINE), language: languageOf(fields) }
}
