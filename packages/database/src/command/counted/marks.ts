import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/**
 * Exact reads of evidence.counted, a copy of the facts (3-tables/21-timeline.sql). A mark in evidence.recount says that
 * an item's copy may be out of date. Such an item is read from the facts, every other item from the copy. One statement
 * sees both in one snapshot.
 */

/** With more marks than this, correcting the pyramid's cells costs more than a pass over all items. */
const FEW = 2000

export type Marks = 'none' | 'few' | 'many'

/**
 * How many marks wait. If there are none, only the copy is read. A mark made between this call and the read belongs to
 * a change that is later than the answer.
 */
export async function countMarks(db: Database, incident: string): Promise<Marks> {
  const { rows } = await sql<{ marks: number }>`
    select count(*) as marks from (select from evidence.recount where incident_id = ${incident} limit ${FEW + 1}) m`.execute(
    db,
  )
  const marks = rows[0]?.marks ?? 0
  return marks === 0 ? 'none' : marks <= FEW ? 'few' : 'many'
}

/** Condition on `k`: it has no mark, so its copy agrees with the facts. */
export const isUnmarked = sql`not exists (select from evidence.recount m
  where m.incident_id = k.incident_id and m.item_id = k.item_id)`

/** Marked items as their facts describe them: a from-item, to be named `k`. */
export const factsOfMarked = (incident: string): RawBuilder<unknown> => sql`(
  select f.* from (select array(select distinct m.item_id from evidence.recount m where m.incident_id = ${incident}) as ids offset 0) m
  cross join lateral evidence.count_of(m.ids) f)`

/** Rows with `sign`: the copies of marked items (−1) and their facts (+1). */
export const corrections = (incident: string): RawBuilder<unknown> => sql`
  select -1 as sign, k.* from evidence.counted k
    where k.item_id = any(array(select m.item_id from evidence.recount m where m.incident_id = ${incident}))
  union all select 1, k.* from ${factsOfMarked(incident)} k`

/**
 * Marks in one batch: about a second of work. A large batch costs half as much per mark, and a busy machine takes
 * smaller ones.
 */
const BATCH = { first: 2000, most: 32_000, least: 500 } as const
const AIM_MS = 1000

/**
 * Brings `evidence.counted` and its sums up to date, in transactions of limited size, for all items that are marked as
 * changed. Returns how many marks it removed. Does nothing while another process is doing this, and stops between
 * transactions when `signal` is aborted. `batch` fixes the batch size.
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
