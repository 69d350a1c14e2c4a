import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { matching, type TimelineFilter } from './filter.ts'
import type { TimeWindow } from './time-window.ts'

/** The selection that narrows a queue, as the page's URL has it. */
export interface Narrowing {
  readonly filter: TimelineFilter
  /** Only items that overlap this window. */
  readonly window?: TimeWindow | undefined
}

export const isAll = ({ filter, window }: Narrowing): boolean =>
  window === undefined && Object.values(filter).every((part) => part === undefined)

/** Conditions on `k`, a row of evidence.counted. Each begins with `and`. */
export const wantedOf = (incident: string, { filter, window }: Narrowing): RawBuilder<unknown> =>
  window === undefined
    ? matching(incident, filter)
    : sql`and k.latest >= ${window.from} and k.earliest <= ${window.to} ${matching(incident, filter)}`

/**
 * At most this many changes are folded into evidence.counted before the lookup. If there are more, a narrowed queue may
 * miss those that command's keeper has not folded yet.
 */
const FRESH = 2000

/** Folds recent changes before the lookup, so that a narrowed queue misses nothing. */
export async function foldBefore(db: Database, narrowing: Narrowing): Promise<void> {
  if (!isAll(narrowing)) await foldChanges(db)
}

/** Folds recent changes into evidence.counted, in which lists and neighbours are looked up. */
export async function foldChanges(db: Database): Promise<void> {
  await sql`select evidence.fold_recounts(${FRESH})`.execute(db)
}
