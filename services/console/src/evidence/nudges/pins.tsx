import type { NudgePins } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

interface PinsProps {
  readonly pins: NudgePins
  /** Numbers of the item and of the other item. */
  readonly seqs: readonly [number, number]
}

/** Says which item can still move, because the other is pinned. Renders nothing if neither is pinned. */
export function Pins({ pins: { pinned, moves }, seqs: [item, other] }: PinsProps) {
  if (pinned === 'both') return <p className="wall-both-pinned">{NUDGE_WORDS.bothPinned}</p>
  if (pinned === 'none' || moves === null) return null
  return <p>{moves === 'item' ? NUDGE_WORDS.onePinned(other, item) : NUDGE_WORDS.onePinned(item, other)}</p>
}
