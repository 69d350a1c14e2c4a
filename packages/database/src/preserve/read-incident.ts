import type { Database } from '../pool.ts'
import { INCIDENT_COLUMNS, toIncident } from './rows.ts'

export const readIncident = async (db: Database, id: string) => {
  const row = await db.selectFrom('platform.incident').select(INCIDENT_COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && toIncident(row)
}
