import { distance } from '../../shared/words/distance.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

/** Examples: "0.20 s later", "as it is placed". */
export const byWords = (byMs: number): string =>
  Math.abs(byMs) < 0.05
    ? NUDGE_WORDS.asPlaced
    : byMs > 0
      ? NUDGE_WORDS.byLater(distance(byMs))
      : NUDGE_WORDS.byEarlier(distance(byMs))
