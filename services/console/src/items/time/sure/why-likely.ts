import { BASIS_WORDS, BECAUSE_WORDS } from './basis-words.ts'
import type { SureFacts } from './sure-facts.ts'

/** An interval wider than this places nothing (packages/timeline/README.md). */
const WIDE_MS = 6 * 3_600_000

/** Why an item is likely and not placed, as one sentence. Undefined if it is placed, or open. */
export function whyLikely(facts: SureFacts): string | undefined {
  if (facts.status !== 'likely') return undefined
  const known = becauses(facts).filter((one) => one !== undefined)
  const because = known.length > 0 ? known : [facts.conflicts > 0 ? BECAUSE_WORDS.contradicted : BECAUSE_WORDS.other]
  return BASIS_WORDS.notPlaced(because.join(BASIS_WORDS.and))
}

const becauses = (facts: SureFacts): readonly (string | undefined)[] => [
  ofEvidence(facts),
  facts.isLogAlone ? BECAUSE_WORDS.log : undefined,
  facts.grade.endsWith('-disputed') || facts.rivalByMs !== undefined ? BECAUSE_WORDS.rivals : undefined,
  facts.against.has('conflict.zone') ? BECAUSE_WORDS.zoneOpen : undefined,
  facts.against.has('conflict.after-received') ? BECAUSE_WORDS.fast : undefined,
  facts.widthMs > WIDE_MS ? BECAUSE_WORDS.wide : undefined,
  facts.counted?.isPast === true ? BECAUSE_WORDS.past : undefined,
]

/** What is weak in the kind of evidence itself. */
function ofEvidence({ grade, codes }: SureFacts): string | undefined {
  if (grade === 'told') return BECAUSE_WORDS.told
  if (codes.has('twin.of')) return BECAUSE_WORDS.twin
  if (grade === 'link-alone') return BECAUSE_WORDS.link
  if (grade === 'zone-unknown') return BECAUSE_WORDS.zoneUnknown
  if (grade.endsWith('-assumed')) return BECAUSE_WORDS.zoneAssumed
  return grade === 'rig-one' ? BECAUSE_WORDS.oneClock : undefined
}
