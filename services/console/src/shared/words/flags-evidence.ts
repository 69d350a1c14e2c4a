import type { FileFlag } from '../api/types.ts'
import { words } from './catalog.ts'
import { wordsOf } from './labels.ts'
import { byteSize, span } from './time.ts'

const ANSWERS = words({
  yes: { en: 'yes', fi: 'kyllä', sv: 'ja' },
  no: { en: 'no', fi: 'ei', sv: 'nej' },
})

export type Seen = FileFlag['evidence']

/** The sentence of a sign says only what was seen. */
export type Sentence = (seen: Seen) => string

/** The raw evidence: "long edge 1600, software Snapseed". Spans and sizes are put into words. */
export const evidenceWords = (seen: Seen): string =>
  Object.entries(seen)
    .map(([name, value]) => `${nameWords(name)} ${valueWords(name, value)}`.trim())
    .join(', ')

const nameWords = (name: string): string =>
  wordsOf(name.replace(/(Ms|S)$/, '').replaceAll(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase()

function valueWords(name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? ANSWERS.yes : ANSWERS.no
  if (typeof value === 'number' && name.endsWith('Ms')) return span(value)
  if (typeof value === 'number' && /bytes$/i.test(name)) return byteSize(value)
  return String(value)
}

/** Example: "3 hours" for a span in ms. Undefined for anything else. */
export const spanOf = (value: Seen[string] | undefined): string | undefined =>
  typeof value === 'number' ? span(value) : undefined
