import type { IncidentFacts, LockStanding } from '@firsthand/database/ops'
import { dayOf } from '../cli/keep-time.ts'
import { table } from '../cli/table.ts'

interface KeptFacts {
  readonly incidents: readonly IncidentFacts[]
  readonly locks: ReadonlyMap<string, LockStanding>
}

/**
 * Lines that say when the retention of each incident ends, closed ones included, and when its locks end. An exercise
 * has neither.
 */
export function keptLines({ incidents, locks }: KeptFacts, now: number): readonly string[] {
  const kept = incidents.filter(({ kind, keepUntil }) => kind === 'event' && keepUntil > now)
  if (kept.length === 0) return []
  const rows = kept.map(({ id, slug, keepUntil }) => [slug, dayOf(keepUntil), standing(locks.get(id)?.locksUntil)])
  return [table([['KEPT', 'UNTIL', 'LOCKS STAND UNTIL'], ...rows])]
}

const standing = (until: number | null | undefined): string =>
  until === null || until === undefined ? '-' : dayOf(until)
