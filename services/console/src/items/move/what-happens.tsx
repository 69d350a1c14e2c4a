import type { IncidentFacts } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { MOVE_WORDS } from './move-words.ts'
import type { Target } from './use-move.ts'

interface WhatHappensProps {
  readonly incident: IncidentFacts
  readonly target: Target
  readonly count: number
  /** Whether the sender's messages move with the item (`go`) or not (`stay`). False if there are none. */
  readonly words: 'go' | 'stay' | false
}

/** States the effect of the move, before the press that causes it. */
export const WhatHappens = ({ incident, target, count, words }: WhatHappensProps) => (
  <>
    <p>
      {MOVE_WORDS.goesTo}{' '}
      <strong>
        <UntrustedText text={target.title} />
      </strong>
      {target.exercise && ` (${MOVE_WORDS.exercise})`}. {MOVE_WORDS.willHappen(count)}
    </p>
    {target.exercise !== incident.exercise && (
      <p data-warning={target.exercise ? 'exercise' : 'real'}>
        <strong>{target.exercise ? MOVE_WORDS.intoExercise : MOVE_WORDS.intoReal}</strong>
      </p>
    )}
    {!target.isMember && (
      <p data-warning="no-member">
        <strong>{MOVE_WORDS.noMember}</strong>
      </p>
    )}
    {words !== false && (
      <p data-words={words}>
        <strong>{words === 'go' ? MOVE_WORDS.wordsGo : MOVE_WORDS.wordsStay}</strong>
      </p>
    )}
    <p className="muted">{MOVE_WORDS.staysHere}</p>
  </>
)
