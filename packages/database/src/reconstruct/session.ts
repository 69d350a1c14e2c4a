import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { type IncidentChange, type ReadFrom, readChange } from './read-change.ts'
import { type NewRevision, storeRevision } from './store-revision.ts'

/** One incident's tables, while nobody else solves it. */
export interface IncidentSession {
  /** Undefined: there is no such incident. */
  read(from: ReadFrom): Promise<IncidentChange | undefined>
  store(revision: NewRevision): Promise<void>
}

/**
 * Runs `work` while this connection holds the incident's lock, so what it read is still the newest when it stores.
 * Returns `busy` at once if another worker has it. If the connection is lost, so is the lock, and storing fails on it.
 */
export const withIncident = <T>(
  db: Database,
  incident: string,
  work: (session: IncidentSession) => Promise<T>,
): Promise<T | 'busy'> =>
  db.connection().execute(async (own) => {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${`solve ${incident}`}, 7)) as held`.execute(own)
    if (rows[0]?.held !== true) return 'busy'
    try {
      return await work({
        read: (from) => readChange(own, incident, from),
        store: (revision) => storeRevision(own, revision),
      })
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${`solve ${incident}`}, 7))`.execute(own)
    }
  })
