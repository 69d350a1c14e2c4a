import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** What is about to be shown of items and of the words that were sent with them. */
export interface Showing {
  readonly incident: string
  readonly items: readonly string[]
  /** Submissions whose words are shown: the words may describe whatever was sent with them. */
  readonly submissions: readonly string[]
}

/** The restricted items that the shown words are about. */
export async function listRestricted(
  db: Database,
  { incident, items, submissions }: Showing,
): Promise<readonly string[]> {
  if (items.length === 0 && submissions.length === 0) return []
  const { rows } = await sql<{ item: string }>`
    select c.item_id as item from evidence.card c join evidence.item i on i.id = c.item_id
    where c.incident_id = ${incident} and c.restricted
      and (c.item_id = any(${[...items]}::text[]) or i.submission_id = any(${[...submissions]}::text[]))
    order by 1`.execute(db)
  return rows.map(({ item }) => item)
}
