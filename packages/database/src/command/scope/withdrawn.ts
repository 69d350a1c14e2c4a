import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** Whether a witness withdrew any of these. Ids that do not exist count as not withdrawn. */
export async function areWithdrawn(
  db: Database,
  { incident, items }: { readonly incident: string; readonly items: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from evidence.card c
    where c.item_id = any(${[...items]}::text[]) and c.incident_id = ${incident} and c.hidden = 'withdrawn') as found`.execute(
    db,
  )
  return rows[0]?.found ?? false
}
