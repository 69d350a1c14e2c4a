import type { Reason } from '@firsthand/domain'
import type { Language } from './language.ts'
import { isAgreeing, reasonWords } from './reason-words.ts'
import { wholePercents } from './whole-percents.ts'

export interface Sentence {
  readonly text: string
  /** Share of the total weight that places the item, 0…1; 0 if the reason only explains or bounds. */
  readonly share: number
  /** The claims and links that the sentence rests on. */
  readonly claims: readonly string[]
}

/** A reason as a sentence, with its code (packages/timeline/src/reasons.ts). */
export interface ReasonSentence extends Sentence {
  readonly code: string
  /** The share in whole per cent. Those of one item add up to the rounded sum of its shares. */
  readonly percent: number
}

/**
 * The reasons as sentences. Readers of a file may find the same date twice, in two tracks or by two programs: what says
 * the same of one source is one sentence, with all its claims.
 */
export function reasonsTold(reasons: readonly Reason[], zone: string, language: Language): readonly ReasonSentence[] {
  const told = new Map<string, Omit<ReasonSentence, 'percent'>>()
  for (const [at, reason] of reasons.entries()) {
    const text = reasonWords(reason, zone, language)
    const key = isAgreeing(reason) ? `${reason.source} ${secondOf(reason)}` : String(at)
    const same = told.get(key)
    const claims = [...(reason.claim === undefined ? [] : [reason.claim]), ...listed(reason.values['claims'])]
    told.set(key, {
      ...{ text: same?.text ?? text, code: same?.code ?? reason.code },
      ...{ share: (same?.share ?? 0) + reason.share, claims: [...(same?.claims ?? []), ...claims] },
    })
  }
  const sentences = [...told.values()]
  const percents = wholePercents(sentences.map(({ share }) => share))
  return sentences.map((sentence, at) => ({ ...sentence, percent: percents[at] ?? 0 }))
}

const secondOf = ({ values }: Reason): number => Math.floor(Number(values['at']) / 1000)

const listed = (value: string | number | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(' ').filter((claim) => claim !== '') : []
