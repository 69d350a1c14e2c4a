// Measures officers' queries over a million items in Postgres: densities at any zoom, windows, pages, counts.
import type { TimelineFilter } from '@firsthand/database/command'
import type { Bench, BenchRow } from '../bench.ts'
import { exactly } from '../bench.ts'
import { type Asking, askDensity, askPages, askSummaries, askWindows } from './ask.ts'
import { fillAndCount } from './fill-and-count.ts'
import { type Pool, prepareQueryGround, type QueryGround } from './ground.ts'
import { onMachine, tookOf } from './took.ts'
import { measureUpkeep } from './upkeep.ts'

type QueryOptions = {
  readonly items: number
  readonly queries: number
  readonly seed: number
  /** A folder that keeps the filled Postgres for the next run; empty keeps nothing. */
  readonly keep: string
}

const FAST_MS = 20
const FILTERED_MS = 250

export const timelineQuery: Bench<QueryOptions> = {
  name: 'timeline-query',
  summary:
    'density, windows and pages of the timeline in Postgres (--items 1000000 --queries 200 --seed 1 --keep FOLDER)',
  defaults: { items: 1_000_000, queries: 200, seed: 1, keep: '' },
  smoke: { items: 150, queries: 2 },
  async measure(options, say, lent) {
    say('Starting Postgres')
    const ground = await prepareQueryGround(options.keep, lent)
    try {
      return await measureOn(ground, options, say)
    } finally {
      await ground.release()
    }
  },
}

async function measureOn(ground: QueryGround, { items, queries, seed }: QueryOptions, say: (line: string) => void) {
  const { pool, db, incident } = ground
  const isKept = ground.items > 0
  if (isKept && ground.items !== items) throw new Error(`what is kept holds ${ground.items} items`)
  const filled = isKept ? 'filled by an earlier run' : await fillAndCount(ground, { items, say })
  await pool.query('vacuum analyze')
  const asking: Asking = { db, incident, queries, seed }
  const rows: BenchRow[] = []
  const notes = [filled]
  const add = (what: string, took: readonly number[], aim: number): void => {
    const { row, said, note } = tookOf(what, took, aim)
    say(said)
    rows.push(row)
    notes.push(note)
  }
  add('density of all at any zoom', await askDensity(asking, [{}]), FAST_MS)
  add('density by kind and status at any zoom', await askDensity(asking, BY_KIND_AND_STATE), FAST_MS)
  for (const [name, filters] of OTHER_FILTERS) add(`density, ${name}`, await askDensity(asking, filters), FILTERED_MS)
  add('what overlaps a window, first 100', await askWindows(asking, 100), FAST_MS)
  add('what overlaps a window, first 500', await askWindows(asking, 500), FAST_MS)
  add('page of 100, as the console asks first', await askPages(asking, 100), FAST_MS)
  add('page of 500, the longest', await askPages(asking, 500), FAST_MS)
  add('counts of the summary', await askSummaries(asking), FAST_MS)
  const upkeep = await measureUpkeep(ground, { queries, seed })
  rows.push(...upkeep.rows, exactly('millionths of items that the pyramid lost', await lost(pool, incident), '', 0))
  notes.push(...upkeep.notes, ...(await sizes(pool)), onMachine())
  return { rows, notes }
}

const BY_KIND_AND_STATE: readonly TimelineFilter[] = [
  { kind: 'video' },
  { state: 'likely' },
  { kind: 'image', state: 'placed' },
  { state: 'open' },
]

/** Some of these filters match nearly all items, some few. */
const OTHER_FILTERS: readonly (readonly [string, readonly TimelineFilter[]])[] = [
  ['nobody reviewed it', [{ review: 'none' }]],
  ['reviewed as urgent', [{ review: 'urgent' }]],
  ['a box on the map', [{ box: { south: 60.15, west: 24.9, north: 60.2, east: 25 } }]],
  ['a sign of the file', [{ flag: 'edited' }]],
  ['grade', [{ grade: 'own' }]],
  ['stage', [{ stage: 'ready' }]],
  ['conflicts alone', [{ conflicts: 'only' }]],
  ['one submission', [{ submission: 'su_77' }]],
  ['one rig', [{ rig: 'rig_29671380' }, { rig: 'rig_29671390' }]],
  ['one scene', [{ scene: 'sc_7' }, { scene: 'sc_50' }]],
  ['words', [{ words: ['smoke'] }, { words: ['bang'] }]],
  ['several together', [{ kind: 'image', review: 'none', conflicts: 'only', grade: 'rig' }]],
]

/** Returns how far the counts are off: the coarsest level must contain every counted item once, and nothing else. */
async function lost(pool: Pool, incident: string): Promise<number> {
  const { rows } = await pool.query<{ lost: number }>(
    `select abs((select sum(mass) from evidence.density where incident_id = $1 and level = 13)
       - 1000000 * (select count(*) from evidence.card c join evidence.current_placement p on p.item_id = c.item_id
         where c.incident_id = $1 and c.hidden is null and c.folded_into is null))::bigint as lost`,
    [incident],
  )
  return rows[0]?.lost ?? -1
}

async function sizes(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string; rows: number; table: number; indexes: number }>(
    `select relname as name, n_live_tup as rows, pg_table_size(relid) as table, pg_indexes_size(relid) as indexes
     from pg_stat_user_tables where schemaname = 'evidence'
       and relname in ('item', 'card', 'placement', 'current_placement', 'counted', 'density', 'recount', 'counted_submission')
     order by relname`,
  )
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
  return [
    `tables (rows, MiB, MiB of indexes): ${rows.map((row) => `${row.name} ${row.rows} ${mib(row.table)} ${mib(row.indexes)}`).join('; ')}`,
  ]
}
