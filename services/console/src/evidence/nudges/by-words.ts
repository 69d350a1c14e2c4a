import { shifted } from '../../shared/words/distance.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

/** "0.20 s later", "as it is placed" */
export const byWords = (byMs: number): string => (Math.abs(byMs) < 0.05 ? NUDGE_WORDS.asPlaced : shifted(byMs))
