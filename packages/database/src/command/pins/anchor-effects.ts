import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../schema.ts'
import { addWork } from '../../work/add-work.ts'

/** Rolls back the note: a reason is not stored if its act was not done. */
export const rollBackReason = (trx: Transaction<Schema>) => sql`rollback to savepoint before_reason`.execute(trx)

/** Adds a solve that runs before the work of new arrivals, because an officer waits for the answer. */
export const addSolve = (trx: Transaction<Schema>, incident: string): Promise<void> =>
  addWork(trx, {
    task: 'reconstruct-incident',
    incident,
    subject: incident,
    dedupe: `reconstruct:${incident}`,
    priority: 1,
  })
