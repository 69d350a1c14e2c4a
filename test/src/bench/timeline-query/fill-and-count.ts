// A filled incident as command leaves it: counted from the marks, while it is filled and until none is left.
import { setTimeout } from 'node:timers/promises'
import { type Filling, fill } from './fill.ts'
import type { Pool } from './ground.ts'

/** Marks taken in one transaction; more would be sorted on the disk. */
const BATCH = 32_000
const REST_MS = 500

/** Answers a line on what it took. Counting goes on beside the filling, on a connection of its own. */
export async function fillAndCount(pool: Pool, filling: Filling): Promise<string> {
  const began = Date.now()
  const { items, say } = filling
  let filledMs: number | undefined
  const filled = fill(pool, filling).finally(() => {
    filledMs = Date.now() - began
  })
  const [countedMs] = await Promise.all([countUntil(pool, () => filledMs !== undefined, say), filled])
  const all = ((Date.now() - began) / 1000).toFixed(0)
  return `filled through the tables in ${((filledMs ?? 0) / 1000).toFixed(0)} s, counted beside it from the marks in ${(countedMs / 1000).toFixed(0)} s (${((countedMs * 1000) / items).toFixed(0)} µs an item), together ${all} s`
}

/** Milliseconds of counting; ends when nothing is filled any more and nothing is left. */
async function countUntil(pool: Pool, isFilled: () => boolean, say: Filling['say']): Promise<number> {
  let ms = 0
  for (let all = 0; ; ) {
    const isLast = isFilled()
    const began = Date.now()
    const { rows } = await pool.query<{ taken: number }>('select evidence.fold_recounts($1) as taken', [BATCH])
    const taken = rows[0]?.taken ?? 0
    ms += Date.now() - began
    if (Math.floor((all + taken) / 400_000) > Math.floor(all / 400_000)) say(`${all + taken} changes counted`)
    all += taken
    if (taken === 0 && isLast) return ms
    if (taken === 0) await setTimeout(REST_MS)
  }
}
