// Fills an incident and counts its items as command would. A mark is a row of evidence.recount for an item that is not
// counted yet. Counting runs during the filling and ends when no mark is left.
import { setTimeout } from 'node:timers/promises'
import { endFilling, type Filling, fill } from './fill.ts'
import type { Pool, QueryGround } from './ground.ts'
import { whileLoading } from './while-loading.ts'

/** The number of marks that one transaction counts. Larger batches cost less per mark. */
const BATCH = 64_000
const REST_MS = 500

/** Returns a line about the cost. The counting has a connection of its own, beside the filling. */
export async function fillAndCount(
  { pool, incident, isOwn }: QueryGround,
  wish: Omit<Filling, 'incident'>,
): Promise<string> {
  const began = Date.now()
  const filling: Filling = { ...wish, incident }
  const seconds = (ms: number): string => (ms / 1000).toFixed(0)
  const { filledMs, countedMs } = await whileLoading(pool, isOwn, () => fillCounting(pool, filling))
  const allMs = Date.now() - began
  await endFilling(pool)
  return `filled in ${seconds(filledMs)} s, counted beside it from the marks in ${seconds(countedMs)} s (${((countedMs * 1000) / wish.items).toFixed(0)} µs an item), with indexes in ${seconds(allMs)} s`
}

async function fillCounting(
  pool: Pool,
  filling: Filling,
): Promise<{ readonly filledMs: number; readonly countedMs: number }> {
  const began = Date.now()
  let filledMs: number | undefined
  const filled = fill(pool, filling).finally(() => {
    filledMs = Date.now() - began
  })
  const [countedMs] = await Promise.all([countUntil(pool, () => filledMs !== undefined, filling.say), filled])
  return { filledMs: filledMs ?? 0, countedMs }
}

/** Returns the milliseconds spent counting. Ends when the filling has ended and no mark is left. */
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
