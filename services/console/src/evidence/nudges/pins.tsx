import type { NudgePins } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

interface PinsProps {
  readonly pins: NudgePins
  /** Of the item, and of the other one. */
  readonly seqs: readonly [number, number]
}

/** What pins leave free to move; renders nothing if neither item is pinned. */
export function Pins({ pins: { pinned, moves }, seqs: [item, other] }: PinsProps) {
  if (pinned === 'both') return <p className="wall-both-pinned">{NUDGE_WORDS.bothPinned}</p>
  if (pinned === 'none' || moves === null) return null
  return <p>{moves === 'item' ? NUDGE_WORDS.onePinned(other, item) : NUDGE_WORDS.onePinned(item, other)}</p>
}
