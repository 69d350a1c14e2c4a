import type { IncidentFacts } from '@firsthand/database/preserve'
import type { Abilities, Lock } from '@firsthand/object-store'
/**
 * Retention of an object of this incident from `now` (design §5 Lock): none in a drill, for the canary, where the
 * operator said NONE, and on a local disk, which has none to give. @throws LockMissing on an S3 that should lock and cannot
 */
export declare function lockFor(
  incident: Pick<IncidentFacts, 'kind' | 'exercise' | 'lockMode' | 'lockDays'>,
  store: Pick<Abilities, 'kind' | 'lock'>,
  now: number,
): Lock | undefined
