import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** What came in although the lists show no item. */
export interface WithoutItems {
  /** Sendings of which something was withdrawn by its sender. */
  readonly withdrawn: number
  /** Messages that the lists show. */
  readonly words: number
}

/** Counting stops here: the screen says that something came, and no exact number of thousands. */
const MOST_COUNTED = 1000

/** Asked only while an incident shows no item, so there is little to count. */
export async function countWithoutItems(db: Database, incident: string): Promise<WithoutItems> {
  const { rows } = await sql<WithoutItems>`
    with said as (
      select s.submission_id, s.sought, exists (select from public_zone.document w where w.submission_id = s.submission_id
        and w.kind = 'withdrawal' and w.number is null) as gone
      from evidence.statement s where s.incident_id = ${incident} order by s.seq desc limit ${MOST_COUNTED}),
    hidden as (
      select i.submission_id from evidence.card c join evidence.item i on i.id = c.item_id
      where c.incident_id = ${incident} and c.hidden = 'withdrawn' limit ${MOST_COUNTED})
    select (select count(*) from (select submission_id from hidden union select submission_id from said where gone) g)::integer as withdrawn,
      (select count(*) from said where not gone and not sought)::integer as words`.execute(db)
  return rows[0] ?? { withdrawn: 0, words: 0 }
}
