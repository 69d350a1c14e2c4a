import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { countMarks } from '../counted/marks.ts'

const MOST_FOLDED = 500

/**
 * Works some of the marked changes (`evidence.recount`) into `evidence.counted`, which filters read, so that a filter
 * finds the latest changes. The number of changes is bounded. Without marks nothing is done.
 */
export async function foldSome(db: Database, incident: string): Promise<void> {
  if ((await countMarks(db, incident)) !== 'none')
    await sql`select evidence.fold_recounts(${MOST_FOLDED}::integer)`.execute(db)
}
