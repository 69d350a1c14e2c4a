import type { FileFlag } from '../api/types.ts'
import { ENCODE_SENTENCES } from './flags-encode.ts'
import { evidenceWords, type Seen, type Sentences } from './flags-evidence.ts'
import { TIME_SENTENCES } from './flags-time.ts'
import { wordsOf } from './labels.ts'

/** What stands above all signs, once. */
export const SIGN_NOT_VERDICT = 'Each is a sign, not a verdict: harmless causes are common.'

const OTHERS: Sentences = {
  encrypted: () => 'It is locked with a password, so little of it could be read.',
  empty: () => 'It has no bytes.',
  'declared-type-differs': ({ declared, seen }) =>
    `The page called it ${declared ?? 'something else'}; by its content it is ${seen ?? 'another kind'}.`,
  'type-mismatch': () => 'Its content is of another kind than its name or the page said.',
  'motion-photo': () => 'A short film lies inside the photo; both were read.',
  'not-scanned': ({ reason }) =>
    reason === 'too-large'
      ? 'It is too large for the virus scanner, so nobody looked for malicious software.'
      : 'The virus scanner could not look at it, so nobody knows whether it carries malicious software.',
  'inspection-failed': () => 'Reading it failed again and again; only that it arrived is known.',
  'previews-off': () => 'This server decodes no files, because the protection around the decoders is missing.',
  'twin-older-claim': ({ olderByMs }) =>
    `The same picture was here with an older time${by(olderByMs)}: an older recording may have been sent on as new.`,
}

const by = (ms: Seen[string] | undefined): string => (typeof ms === 'number' ? ` (${evidenceWords({ byMs: ms })})` : '')

const SENTENCES: Sentences = { ...OTHERS, ...ENCODE_SENTENCES, ...TIME_SENTENCES }

/** A code that is newer than this page is still readable, with its evidence. */
export function flagSentence({ code, evidence }: FileFlag): string {
  const known = SENTENCES[code]
  if (known) return known(evidence)
  if (code.startsWith('no-thumb-')) return 'No small picture could be made of it.'
  const seen = evidenceWords(evidence)
  const name = wordsOf(code)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.${seen === '' ? '' : ` Seen by: ${seen}.`}`
}
