import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { matching, type TimelineFilter } from './filter.ts'
import type { TimeWindow } from './time-window.ts'

/** What a queue is narrowed to: the common selection of the address. */
export interface Narrowing {
  readonly filter: TimelineFilter
  /** Only what overlaps it. */
  readonly window?: TimeWindow | undefined
}

export const isAll = ({ filter, window }: Narrowing): boolean =>
  window === undefined && Object.values(filter).every((part) => part === undefined)

/** Conditions on `k`, a row of evidence.counted; each begins with `and`. */
export const wantedOf = (incident: string, { filter, window }: Narrowing): RawBuilder<unknown> =>
  window === undefined
    ? matching(incident, filter)
    : sql`and k.latest >= ${window.from} and k.earliest <= ${window.to} ${matching(incident, filter)}`

/** At most so many changes are counted first: what is narrowed is as fresh as that, and no later than the keeper makes it. */
const FRESH = 2000

/** What changed just now is counted before it is looked for, so that a narrowed queue misses nothing that is there. */
export async function countBefore(db: Database, narrowing: Narrowing): Promise<void> {
  if (!isAll(narrowing)) await countChanges(db)
}

/** What changed just now is in the copy that lists and neighbours are found in. */
export async function countChanges(db: Database): Promise<void> {
  await sql`select evidence.fold_recounts(${FRESH})`.execute(db)
}
