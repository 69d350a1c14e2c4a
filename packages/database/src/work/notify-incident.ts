import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'

/** Makes the incident's open screens ask again once this transaction commits. */
export async function notifyIncident(trx: Transaction<Schema> | Database, incident: string): Promise<void> {
  await sql`select pg_notify('incident_changed', ${incident})`.execute(trx)
}
