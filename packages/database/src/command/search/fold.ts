import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { countMarks } from '../counted/marks.ts'

const MOST_FOLDED = 500

/**
 * Folds the latest changes first, so that a filter finds them. The work is bounded, and nothing is done if no marks
 * wait.
 */
export async function foldSome(db: Database, incident: string): Promise<void> {
  if ((await countMarks(db, incident)) !== 'none')
    await sql`select evidence.fold_recounts(${MOST_FOLDED}::integer)`.execute(db)
}
