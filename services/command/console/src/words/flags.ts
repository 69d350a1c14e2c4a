import type { FileFlag } from '../api/types.ts'
import { words } from './catalog.ts'
import { ENCODE_SENTENCES } from './flags-encode.ts'
import { evidenceWords } from './flags-evidence.ts'
import { LOG_SENTENCES } from './flags-log.ts'
import { OTHER_SENTENCES } from './flags-other.ts'
import { TIME_SENTENCES } from './flags-time.ts'
import { NO_THUMB, wordsOf } from './labels.ts'
import { failureWords } from './making.ts'
import { atStart } from './sentence.ts'

export const SIGN_WORDS = words({
  /** What stands above all signs, once. */
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

/** A code that is newer than this page is still readable, with its evidence. */
export function flagSentence({ code, evidence }: FileFlag): string {
  const known = OTHER_SENTENCES[code] ?? ENCODE_SENTENCES[code] ?? TIME_SENTENCES[code] ?? LOG_SENTENCES[code]
  if (known) return known(evidence)
  if (code.startsWith(NO_THUMB)) return `${SIGN_WORDS.noThumb} ${failureWords(code.slice(NO_THUMB.length))}`
  const seen = evidenceWords(evidence)
  const name = wordsOf(code)
  return `${atStart(name)}.${seen === '' ? '' : SIGN_WORDS.seenBy(seen)}`
}
