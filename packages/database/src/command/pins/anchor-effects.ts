import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../schema.ts'
import { addWork } from '../../work/add-work.ts'

/** Rolls back the note: the reason for something that was not done is not stored. */
export const rollBackReason = (trx: Transaction<Schema>) => sql`rollback to savepoint before_reason`.execute(trx)

/** Runs before the work of new arrivals, because an officer waits for the answer. */
export const addSolve = (trx: Transaction<Schema>, incident: string): Promise<void> =>
  addWork(trx, {
    task: 'reconstruct-incident',
    incident,
    subject: incident,
    dedupe: `reconstruct:${incident}`,
    priority: 1,
  })
