import type { FileFlag } from '../api/types.ts'
import { wordsOf } from './labels.ts'
import { byteSize, span } from './time.ts'

type Evidence = FileFlag['evidence']

/** Each sign as a sentence with what it was seen by. It says what was seen and never what it proves. */
const SENTENCES: Readonly<Record<string, (evidence: Evidence) => string>> = {
  encrypted: () => 'It is locked with a password, so little of it could be read.',
  'part-missing': () => 'Part of the file never arrived.',
}

/** What stands for every sign, once. */
export const SIGN_NOT_VERDICT = 'Each is a sign, not a verdict: harmless causes are common.'

export function flagSentence({ code, evidence }: FileFlag): string {
  const known = SENTENCES[code]
  if (known) return known(evidence)
  const seen = seenBy(evidence)
  return `${upper(wordsOf(code))}.${seen === '' ? '' : ` Seen by: ${seen}.`}`
}

/** Evidence that has no words yet is shown as it is: "software: Lightroom, by ms: 3 minutes". */
function seenBy(evidence: Evidence): string {
  return Object.entries(evidence)
    .map(
      ([name, value]) =>
        `${wordsOf(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase()} ${valueWords(name, value)}`,
    )
    .join(', ')
}

function valueWords(name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' && name.endsWith('Ms')) return span(value)
  if (typeof value === 'number' && /bytes$/i.test(name)) return byteSize(value)
  return String(value)
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
