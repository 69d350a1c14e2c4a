import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/**
 * Reading evidence.counted exactly (3-tables/21-timeline.sql): what a mark in evidence.recount tells of is taken from the facts,
 * everything else from the copy. One statement sees both at one moment.
 */

/** More than so many marks cost more to add to the pyramid's cells than a pass over all items costs. */
const FEW = 2000

export type Marks = 'none' | 'few' | 'many'

/**
 * How many marks wait; where none does, the copy alone is read. A mark that comes between this and the reading is of a
 * change later than the answer.
 */
export async function countMarks(db: Database, incident: string): Promise<Marks> {
  const { rows } = await sql<{ marks: number }>`
    select count(*) as marks from (select from evidence.recount where incident_id = ${incident} limit ${FEW + 1}) m`.execute(
    db,
  )
  const marks = rows[0]?.marks ?? 0
  return marks === 0 ? 'none' : marks <= FEW ? 'few' : 'many'
}

/** Condition on `k`: its copy is what the facts say. */
export const isUnmarked = sql`not exists (select from evidence.recount m
  where m.incident_id = k.incident_id and m.item_id = k.item_id)`

/** Marked items as their facts say they are: a from-item, to be named `k`. */
export const factsOfMarked = (incident: string): RawBuilder<unknown> => sql`(
  select f.* from (select array(select distinct m.item_id from evidence.recount m where m.incident_id = ${incident}) as ids offset 0) m
  cross join lateral evidence.count_of(m.ids) f)`

/** Rows with `sign`: what the copies of marked items say (−1) and what their facts say (+1). */
export const corrections = (incident: string): RawBuilder<unknown> => sql`
  select -1 as sign, k.* from evidence.counted k
    where k.item_id = any(array(select m.item_id from evidence.recount m where m.incident_id = ${incident}))
  union all select 1, k.* from ${factsOfMarked(incident)} k`

/** Marks taken in one go: about a second of work. Many together cost half as much each as few, so a busy machine takes less. */
const BATCH = { first: 2000, most: 32_000, least: 500 } as const
const AIM_MS = 1000

/**
 * Brings the copy and its sums up to the facts, in bounded transactions; answers how many marks it took. Does nothing
 * while another process is at it, and stops between transactions when `signal` is aborted. `batch`: always so many.
 */
export async function foldRecounts(
  db: Database,
  { signal, batch }: { readonly signal?: AbortSignal; readonly batch?: number } = {},
): Promise<number> {
  let all = 0
  for (let size = batch ?? BATCH.first; ; ) {
    if (signal?.aborted === true) return all
    const began = performance.now()
    const { rows } = await sql<{ taken: number }>`select evidence.fold_recounts(${size}::integer) as taken`.execute(db)
    const taken = rows[0]?.taken ?? 0
    all += taken
    if (taken < size) return all
    if (batch === undefined) size = nextBatch(size, performance.now() - began)
  }
}

const nextBatch = (size: number, tookMs: number): number =>
  tookMs < AIM_MS / 2
    ? Math.min(BATCH.most, size * 2)
    : tookMs > AIM_MS * 2
      ? Math.max(BATCH.least, Math.floor(size / 2))
      : size
