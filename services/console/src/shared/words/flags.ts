import type { SignCode } from '@firsthand/command'
import type { FileFlag } from '../api/types.ts'
import { joined, wordFor, words } from './catalog.ts'
import { ENCODE_SENTENCES } from './flags-encode.ts'
import { evidenceWords, type Sentence } from './flags-evidence.ts'
import { LOG_SENTENCES } from './flags-log.ts'
import { OTHER_SENTENCES } from './flags-other.ts'
import { TIME_SENTENCES } from './flags-time.ts'
import { NO_THUMB, wordsOf } from './labels.ts'
import { failureWords } from './making.ts'
import { atStart } from './sentence.ts'

export const SIGN_WORDS = words({
  /** Shown once, above all signs. */
  notVerdict: {
    en: 'Each is a sign, not a verdict: harmless causes are common.',
    fi: 'Jokainen on merkki, ei tuomio: vaarattomat syyt ovat tavallisia.',
    sv: 'Varje är ett tecken, ingen dom: ofarliga orsaker är vanliga.',
  },
  noThumb: {
    en: 'No small picture could be made of it.',
    fi: 'Siitä ei voitu tehdä pikkukuvaa.',
    sv: 'Det gick inte att göra en miniatyrbild av den.',
  },
  seenBy: {
    en: (seen: string) => ` Seen by: ${seen}.`,
    fi: (seen: string) => ` Havainto: ${seen}.`,
    sv: (seen: string) => ` Iakttaget genom: ${seen}.`,
  },
})

/** Sentences for all signs except `infected`, which has its own notice. */
const SENTENCES: Readonly<Record<Exclude<SignCode, 'infected'>, Sentence>> = joined(
  joined(OTHER_SENTENCES, ENCODE_SENTENCES),
  joined(TIME_SENTENCES, LOG_SENTENCES),
)

/** A flag as stored. An older or a newer service may have written it. */
type StoredFlag = Omit<FileFlag, 'code'> & { readonly code: string }

/** A code that this page does not know is shown as words, with its evidence. */
export function flagSentence({ code, evidence }: StoredFlag): string {
  const known = wordFor(SENTENCES, code)
  if (known) return known(evidence)
  if (code.startsWith(NO_THUMB)) return `${SIGN_WORDS.noThumb} ${failureWords(code.slice(NO_THUMB.length))}`
  const seen = evidenceWords(evidence)
  const name = wordsOf(code)
  return `${atStart(name)}.${seen === '' ? '' : SIGN_WORDS.seenBy(seen)}`
}
