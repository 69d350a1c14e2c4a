import { sql } from 'kysely'
import { type LockStanding, lockColumns } from '../../incidents/lock-standing.ts'
import type { Database } from '../../pool.ts'

/** The state of one incident's locks. Undefined if there is no such incident. */
export async function findLockStanding(db: Database, incident: string): Promise<LockStanding | undefined> {
  const { rows } = await sql<LockStanding>`
    select ${lockColumns} from platform.incident i where i.id = ${incident}`.execute(db)
  return rows[0]
}
