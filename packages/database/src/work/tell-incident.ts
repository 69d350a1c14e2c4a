import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'

/** The open screens of the incident ask again once this transaction stands. */
export async function tellIncident(trx: Transaction<Schema> | Database, incident: string): Promise<void> {
  await sql`select pg_notify('incident_changed', ${incident})`.execute(trx)
}
