import type { IncidentFacts } from '@firsthand/database/preserve'
import type { Abilities, Lock } from '@firsthand/object-store'

const DAY_MS = 24 * 3_600_000

/**
 * Retention of an object of this incident from `now` (design §5 Lock): none in a drill, for the canary, where the
 * operator said NONE, and on a local disk, which has none to give.
 */
export function lockFor(
  incident: Pick<IncidentFacts, 'kind' | 'exercise' | 'lockMode' | 'lockDays'>,
  store: Abilities['kind'],
  now: number,
): Lock | undefined {
  const { kind, exercise, lockMode, lockDays } = incident
  if (store === 'local-disk' || kind === 'check' || exercise || lockMode === 'NONE' || lockDays <= 0) return undefined
  return { mode: lockMode === 'COMPLIANCE' ? 'compliance' : 'governance', until: new Date(now + lockDays * DAY_MS) }
}

/** For custody: a code, never a sentence. */
export const lockCode = (lock: Lock | undefined): string =>
  lock === undefined ? 'none' : `${lock.mode}-until-${lock.until.toISOString().slice(0, 10)}`
