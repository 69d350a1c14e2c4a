import { byWords } from './by-words.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Pins } from './pins.tsx'
import type { NudgeEffect } from './wall-types.ts'

/** Told before anything is kept: what joining two would move, and whether that needs a second officer. */
export function EffectBox({
  effect,
  seqs,
}: {
  readonly effect: NudgeEffect
  readonly seqs: readonly [number, number]
}) {
  const { items, shiftMs, needsSecond } = effect
  if (effect.pinned === 'both')
    return (
      <div className="wall-effect wall-effect-large" role="status">
        <Pins pins={effect} seqs={seqs} />
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
