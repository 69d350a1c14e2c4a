import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../schema.ts'
import { addWork } from '../../work/add-work.ts'

/** A reason of what was not done is kept nowhere. */
export const forgetReason = (trx: Transaction<Schema>) => sql`rollback to savepoint before_reason`.execute(trx)

/** Before what arrives by itself: an officer waits for the answer. */
export const oweSolve = (trx: Transaction<Schema>, incident: string): Promise<void> =>
  addWork(trx, {
    task: 'reconstruct-incident',
    incident,
    subject: incident,
    dedupe: `reconstruct:${incident}`,
    priority: 1,
  })
