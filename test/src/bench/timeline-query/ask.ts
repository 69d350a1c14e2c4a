// The measured queries: random zooms, windows and list positions, from a seed.
import type { Database, TimelineFilter } from '@firsthand/database/command'
import { summarise } from '@firsthand/database/command/overview'
import { type DensityQuery, listPlaced, readDensity } from '@firsthand/database/command/timeline'
import { randomOf } from '../../stack/random.ts'
import { BEGAN_AT, LASTED_MS } from './fill.ts'

export interface Asking {
  readonly db: Database
  readonly incident: string
  readonly queries: number
  readonly seed: number
}

/**
 * Milliseconds of each query, one after the other. The first few are dropped, because officers work with warm plans and
 * caches.
 */
async function time(queries: number, ask: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  for (let n = -5; n < queries; n += 1) {
    const began = performance.now()
    await ask(n)
    if (n >= 0) took.push(performance.now() - began)
  }
  return took
}

/** A window of ten seconds to a year, somewhere in the incident. All zoom levels are equally frequent. */
function zoomOf(random: () => number): Pick<DensityQuery, 'from' | 'to' | 'bins'> {
  const width = Math.round(10_000 * 3_000_000 ** random())
  const middle = BEGAN_AT + Math.round(random() * LASTED_MS)
  const from = Math.round(middle - width / 2)
  return { from, to: from + width, bins: 400 }
}

export function askDensity(
  { db, incident, queries, seed }: Asking,
  filters: readonly TimelineFilter[],
): Promise<readonly number[]> {
  const random = randomOf(seed)
  return time(queries, (n) =>
    readDensity(db, { incident, ...zoomOf(random), filter: filters[(n + 5) % filters.length] ?? {} }),
  )
}

/** Windows of half a minute to an hour, most of them in the four crowded hours. */
export function askWindows({ db, incident, queries, seed }: Asking, limit: number): Promise<readonly number[]> {
  const random = randomOf(seed)
  return time(queries, () => {
    const width = Math.round(30_000 * 120 ** random())
    const from = BEGAN_AT + Math.round(random() * (random() < 0.8 ? 14_400_000 : LASTED_MS))
    return listPlaced(db, { incident, filter: {}, limit, window: { from, to: from + width } })
  })
}

export function askPages({ db, incident, queries, seed }: Asking, limit: number): Promise<readonly number[]> {
  const random = randomOf(seed)
  return time(queries, () => {
    const middle = BEGAN_AT + Math.round(random() ** 2 * LASTED_MS)
    return listPlaced(db, { incident, filter: {}, limit, cursor: { middle, item: 'it_' } })
  })
}

export const askSummaries = ({ db, incident, queries }: Asking): Promise<readonly number[]> =>
  time(queries, () => summarise(db, incident))
