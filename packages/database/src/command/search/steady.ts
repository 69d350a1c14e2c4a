import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'

/**
 * Scans a range in index order. Otherwise the planner would read and sort the whole range, because it does not know
 * that the first rows are enough.
 */
export const inIndexOrder = <T>(db: Database, read: (trx: Transaction<Schema>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`select set_config(name, value, true) from (values ('enable_sort', 'off'), ('enable_bitmapscan', 'off'),
      ('enable_seqscan', 'off'), ('max_parallel_workers_per_gather', '0')) s(name, value)`.execute(trx)
    return await read(trx)
  })
