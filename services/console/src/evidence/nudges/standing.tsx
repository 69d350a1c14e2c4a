import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import type { NudgeAnswer } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { proposalWords } from './proposal-words.ts'

interface StandingProps {
  readonly standing: NudgeAnswer['standing']
  /** Numbers of the item and of the other item. */
  readonly seqs: readonly [number, number]
}

/**
 * The officers' existing link between the two items, which must be recalled before another is made. Renders nothing if
 * there is none.
 */
export function Standing({ standing, seqs: [itemSeq, otherSeq] }: StandingProps) {
  if (standing === null) return null
  const fact = proposalWords({ itemSeq, otherSeq, offsetMs: standing.offsetMs })
  return (
    <p className="wall-both-pinned">
      <UntrustedText text={NUDGE_WORDS.standing(fact, standing.officer)} />
    </p>
  )
}
