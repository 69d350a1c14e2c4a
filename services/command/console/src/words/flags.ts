import type { FileFlag } from '../api/types.ts'
import { ENCODE_SENTENCES } from './flags-encode.ts'
import { evidenceWords, type Seen, type Sentences } from './flags-evidence.ts'
import { TIME_SENTENCES } from './flags-time.ts'
import { NO_THUMB, wordsOf } from './labels.ts'
import { failureWords } from './making.ts'
import { atStart } from './sentence.ts'

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
  'sound-replay': () =>
    'It holds sound that was played at several times (a broadcast, music, an announcement): that sound says nothing of when.',
  'twin-older-claim': (seen) =>
    `${atStart(sameWords(seen))} is here with an older time${by(seen['olderByMs'])}: ${olderWords(seen)}`,
}

/** How much of the picture the twin shows. */
function sameWords({ form, mirrored }: Seen): string {
  const turned = mirrored === true ? ', mirrored' : ''
  if (form === 'part') return `the same picture (a part of it${turned})`
  if (form === 'bar') return `the same picture (with a bar over it${turned})`
  return `the same picture${turned === '' ? '' : ' (mirrored)'}`
}

/** A date in what came later may have been made up to discredit what came first. */
const olderWords = ({ arrivedLater }: Seen): string =>
  arrivedLater === true
    ? 'the older date stands in a copy that came later, and may be forged.'
    : 'an older recording may have been sent on as new.'

const by = (ms: Seen[string] | undefined): string => (typeof ms === 'number' ? ` (${evidenceWords({ byMs: ms })})` : '')

const SENTENCES: Sentences = { ...OTHERS, ...ENCODE_SENTENCES, ...TIME_SENTENCES }

/** A code that is newer than this page is still readable, with its evidence. */
export function flagSentence({ code, evidence }: FileFlag): string {
  const known = SENTENCES[code]
  if (known) return known(evidence)
  if (code.startsWith(NO_THUMB))
    return `No small picture could be made of it. ${failureWords(code.slice(NO_THUMB.length))}`
  const seen = evidenceWords(evidence)
  const name = wordsOf(code)
  return `${atStart(name)}.${seen === '' ? '' : ` Seen by: ${seen}.`}`
}
