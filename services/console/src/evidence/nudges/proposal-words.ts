import { distance } from '../../shared/words/distance.ts'
import { byWords } from './by-words.ts'
import type { NudgeAnswer } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

/** A proposal, and the decision that the officer is about to make. */
export interface Deciding {
  readonly nudge: NudgeAnswer
  readonly decision: 'confirmed' | 'rejected' | 'taken-back'
}

/** Example: "№ 7 began 0.70 s after № 3". */
export function proposalWords({
  otherSeq,
  itemSeq,
  offsetMs,
}: Pick<NudgeAnswer, 'otherSeq' | 'itemSeq' | 'offsetMs'>): string {
  const by = offsetMs < 0 ? NUDGE_WORDS.before(distance(offsetMs)) : NUDGE_WORDS.after(distance(offsetMs))
  return NUDGE_WORDS.proposal(otherSeq, by, itemSeq)
}

/** How the proposal ended, and by whom or why. */
export function endWords({ outcome, why, officer, now }: NonNullable<NudgeAnswer['ended']>): string {
  const name = officer ?? ''
  if (outcome === 'confirmed') return NUDGE_WORDS.confirmed(name)
  if (outcome === 'rejected') return NUDGE_WORDS.rejected(name)
  if (outcome === 'taken-back') return NUDGE_WORDS.takenBack(name)
  if (why === 'effect-differs' && now) return NUDGE_WORDS.effectDiffers(now.items, byWords(now.shiftMs))
  return why === 'proposer-gone' ? NUDGE_WORDS.proposerGone : NUDGE_WORDS.itemLeft
}
