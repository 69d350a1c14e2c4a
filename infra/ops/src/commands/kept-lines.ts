import type { IncidentFacts, LockStanding } from '@firsthand/database/ops'
import { dayOf } from '../cli/keep-time.ts'
import { table } from '../cli/table.ts'

interface KeptFacts {
  readonly incidents: readonly IncidentFacts[]
  readonly locks: ReadonlyMap<string, LockStanding>
}

/**
 * When each incident's retention ends, closed ones included, and when its locks end: those of an exercise have none.
 */
export function keptLines({ incidents, locks }: KeptFacts, now: number): readonly string[] {
  const kept = incidents.filter(({ kind, keepUntil }) => kind === 'event' && keepUntil > now)
  if (kept.length === 0) return []
  const rows = kept.map(({ id, slug, keepUntil }) => [slug, dayOf(keepUntil), standing(locks.get(id)?.locksUntil)])
  return [table([['KEPT', 'UNTIL', 'LOCKS STAND UNTIL'], ...rows])]
}

const standing = (until: number | null | undefined): string =>
  until === null || until === undefined ? '-' : dayOf(until)
