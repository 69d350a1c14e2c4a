// Makes a bulk load faster than single inserts: commits do not wait for the disk, and indexes are built once over all
// rows. An index built in this way is a few per cent smaller than one that grew.
import type { Pool } from './ground.ts'

/** Settings for the load only. They risk only a cluster that is thrown away afterwards. */
const SETTINGS = [
  'fsync = off',
  'full_page_writes = off',
  "max_wal_size = '16GB'",
  "checkpoint_timeout = '1h'",
] as const

const TABLES = ['item', 'card', 'placement', 'current_placement', 'counted'] as const

/**
 * `isOwn`: nobody else has databases in this Postgres. When the promise resolves, settings and indexes are as before.
 */
export async function whileLoading<T>(pool: Pool, isOwn: boolean, load: () => Promise<T>): Promise<T> {
  if (isOwn) await change(pool, 'set', SETTINGS)
  const indexes = await takeIndexes(pool)
  const loaded = await load()
  await build(pool, indexes)
  if (isOwn) {
    await change(
      pool,
      'reset',
      SETTINGS.map((setting) => setting.split(' ')[0] ?? ''),
    )
    await pool.query('checkpoint')
  }
  return loaded
}

async function change(pool: Pool, how: 'set' | 'reset', settings: readonly string[]): Promise<void> {
  for (const setting of settings) await pool.query(`alter system ${how} ${setting}`)
  await pool.query('select pg_reload_conf()')
}

/** Drops the indexes that no constraint needs. Returns the statements that make them again. */
async function takeIndexes(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
     where i.indrelid = any($1::text[]::regclass[]) and not i.indisunique order by 1`,
    [TABLES.map((table) => `evidence.${table}`)],
  )
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
}

/** Builds two indexes at a time, one for each core. */
async function build(pool: Pool, indexes: readonly string[]): Promise<void> {
  const waiting = indexes.values()
  const hand = async (): Promise<void> => {
    const client = await pool.connect()
    try {
      await client.query("set maintenance_work_mem = '256MB'")
      for (const made of waiting) await client.query(made)
      await client.query('reset maintenance_work_mem')
    } finally {
      client.release()
    }
  }
  await Promise.all([hand(), hand()])
}
