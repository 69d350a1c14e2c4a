import { byWords } from './by-words.ts'
import type { NudgeAnswer, NudgeEffect } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Pins } from './pins.tsx'
import { Standing } from './standing.tsx'

/** Shown before anything is saved: what linking the two items would move, and whether a second officer must confirm. */
export function EffectBox({
  effect,
  seqs,
}: {
  readonly effect: NudgeEffect
  readonly seqs: readonly [number, number]
}) {
  const { items, shiftMs, needsSecond, standing } = effect
  if (!isMovable(effect))
    return (
      <div className="wall-effect wall-effect-large" role="status">
        {standing ? <Standing {...{ standing, seqs }} /> : <Pins pins={effect} seqs={seqs} />}
      </div>
    )
  return (
    <div className={`wall-effect${needsSecond ? ' wall-effect-large' : ''}`} role="status">
      <p>
        <strong>
          {Math.abs(shiftMs) < 0.5 ? NUDGE_WORDS.wouldHold(items) : NUDGE_WORDS.wouldMove(items, byWords(shiftMs))}
        </strong>
      </p>
      <Pins pins={effect} seqs={seqs} />
      <p>{needsSecond ? NUDGE_WORDS.second : NUDGE_WORDS.alone}</p>
    </div>
  )
}

/**
 * Whether linking the two items could move anything: they are not both pinned, and no officer has linked them before.
 */
export const isMovable = ({ pinned, standing }: Pick<NudgeEffect, 'pinned'> & Pick<NudgeAnswer, 'standing'>): boolean =>
  pinned !== 'both' && standing === null
