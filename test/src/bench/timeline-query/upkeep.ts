// Measures what an arriving item costs: the mark in its own transaction, and the counting afterwards.
import { foldRecounts } from '@firsthand/database/command'
import { type BenchRow, quantile } from '../bench.ts'
import { askDensity } from './ask.ts'
import type { Pool, QueryGround } from './ground.ts'

const MARK_AIM_MS = 5
const FOLD_AIM_MS = 5
const [BATCH, SINGLES] = [1000, 200]

export async function measureUpkeep(
  { pool, db, incident }: QueryGround,
  { queries, seed }: { readonly queries: number; readonly seed: number },
): Promise<{ readonly rows: readonly BenchRow[]; readonly notes: readonly string[] }> {
  const { rows: found } = await pool.query<{ id: string }>(
    'select item_id as id from evidence.current_placement where incident_id = $1 order by md5(item_id) limit $2',
    [incident, 3 * BATCH],
  )
  const ids = found.map(({ id }) => id)
  // Three batches are used, so in a small incident one batch is a third of its items.
  const batch = Math.min(BATCH, Math.floor(ids.length / 3))
  const each = await moveEach(pool, ids.slice(0, batch))
  const marked = await askDensity({ db, incident, queries, seed }, [{}])
  const began = performance.now()
  await foldRecounts(db)
  const perItem = (performance.now() - began) / batch
  const single = await foldEach({ pool, db }, ids.slice(batch, batch + Math.min(batch, SINGLES)))
  const together = await moveTogether(pool, ids.slice(2 * batch))
  await foldRecounts(db)
  return {
    rows: [
      atMostMs('one place moved and committed, p95', quantile(each, 0.95), MARK_AIM_MS),
      atMostMs(`counting it, among ${batch}`, perItem, FOLD_AIM_MS),
      atMostMs(`density of all while ${batch.toLocaleString('en')} marks wait, p95`, quantile(marked, 0.95), 250),
    ],
    notes: [
      `single places moved: ${(1000 / mean(each)).toFixed(0)} a second over one connection, each committed to the disk; ${batch} in one statement took ${together.toFixed(0)} ms`,
      `counted one by one: p50 ${quantile(single, 0.5).toFixed(1)} ms, p95 ${quantile(single, 0.95).toFixed(1)} ms an item; ${batch} together ${(perItem * batch).toFixed(0)} ms`,
    ],
  }
}

const atMostMs = (what: string, value: number, aim: number): BenchRow => ({
  ...{ what, value: Math.round(value * 100) / 100, unit: 'ms', op: '<=', aim, met: value <= aim },
})
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const MOVE = `update evidence.current_placement set earliest = earliest - 3000, latest = latest + 4000`

async function moveEach(pool: Pool, ids: readonly string[]): Promise<readonly number[]> {
  const took: number[] = []
  for (const id of ids) {
    const began = performance.now()
    await pool.query(`${MOVE} where item_id = $1`, [id])
    took.push(performance.now() - began)
  }
  return took
}

async function moveTogether(pool: Pool, ids: readonly string[]): Promise<number> {
  const began = performance.now()
  await pool.query(`${MOVE} where item_id = any($1)`, [ids])
  return performance.now() - began
}

async function foldEach({ pool, db }: Pick<QueryGround, 'pool' | 'db'>, ids: readonly string[]) {
  const took: number[] = []
  for (const id of ids) {
    await pool.query(`${MOVE} where item_id = $1`, [id])
    const began = performance.now()
    await foldRecounts(db)
    took.push(performance.now() - began)
  }
  return took
}
