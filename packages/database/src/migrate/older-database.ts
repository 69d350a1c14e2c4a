import type pg from 'pg'
import { BASELINE } from './migrations.ts'

/**
 * A version from before the baseline made the database. Its schema may be the same, but nobody knows. Nothing was in
 * production then, so it is refused instead of migrated.
 */
export class OlderDatabase extends Error {
  readonly code = 'older-database'
  constructor() {
    super('The database was made by an earlier version of Firsthand.')
  }
}

/** @throws OlderDatabase before anything is changed in it */
export async function refuseOlder(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('public.firsthand_migration') is not null as "isThere"`,
  )
  if (rows[0]?.isThere !== true) return
  const applied = await client.query<{ name: string }>('select name from public.firsthand_migration')
  if (applied.rows.length > 0 && !applied.rows.some(({ name }) => name === BASELINE)) throw new OlderDatabase()
}
