import { PLACEMENT_STATUSES, type Placement, type PlacementStatus } from '@firsthand/domain'
import { canonicalText } from './canonical-text.ts'

/**
 * The words of a status in the first exports and in all digests. Custody holds digests of results that had these words,
 * so digests keep them: a revision has one digest, whatever its words are called when somebody solves it again.
 */
const FIRST_WORDS = {
  placed: 'placed',
  likely: 'tentative',
  open: 'bounded',
} as const satisfies Record<PlacementStatus, string>

/** The text of a placement from which its digest, and that of a solution, is made. */
export const digestedText = (placement: Placement): string =>
  canonicalText({ ...placement, status: FIRST_WORDS[placement.status] })

/** The status that an export's word means, the words of older exports included. Undefined for any other value. */
export const statusOf = (word: unknown): PlacementStatus | undefined =>
  PLACEMENT_STATUSES.find((status) => status === word || FIRST_WORDS[status] === word)
