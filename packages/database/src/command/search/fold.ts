import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { countMarks } from '../counted/marks.ts'

const MOST_FOLDED = 500

/** What changed in this very second is counted first, so that a filter finds it; bounded, and nothing where all is counted. */
export async function foldSome(db: Database, incident: string): Promise<void> {
  if ((await countMarks(db, incident)) !== 'none')
    await sql`select evidence.fold_recounts(${MOST_FOLDED}::integer)`.execute(db)
}
