/**
 * Two items have at most one officers' link at a time (decision 054). The standing link is shown before the two items
 * are compared anew.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** The officers' link of two items that was not recalled. `other` began `offsetMs` after `item`. `at` in epoch ms. */
export interface StandingLink {
  readonly anchor: string
  readonly offsetMs: number
  readonly officer: string
  readonly at: number
}

interface Pair {
  readonly incident: RawBuilder<unknown>
  readonly item: RawBuilder<unknown>
  readonly other: RawBuilder<unknown>
}

/** One column: the standing link, or null if there is none. */
export const standingLinkOf = ({ incident, item, other }: Pair): RawBuilder<unknown> => sql`(
  select jsonb_build_object('anchor', s.anchor, 'offsetMs', s.offset_ms, 'officer', so.name,
    'at', floor(extract(epoch from s.created_at) * 1000)::bigint)
  from evidence.standing_link(${incident}, ${item}, ${other}) s join staff.officer so on so.id = s.officer)`

/** The standing link with the numbers of its two items, by which people call them. */
export interface StandingWords extends StandingLink {
  readonly itemSeq: number
  readonly otherSeq: number
}

/** Null if the two items may be linked. */
export async function readStandingLink(
  db: Database,
  { incident, item, other }: Readonly<Record<'incident' | 'item' | 'other', string>>,
): Promise<StandingWords | null> {
  const pair = { incident: sql`${incident}::text`, item: sql`${item}::text`, other: sql`${other}::text` }
  const { rows } = await sql<{ standing: StandingLink | null; itemSeq: number; otherSeq: number }>`
    select ${standingLinkOf(pair)} as standing, i.seq as "itemSeq", o.seq as "otherSeq"
    from evidence.item i, evidence.item o where i.id = ${item} and o.id = ${other}`.execute(db)
  const [row] = rows
  return row?.standing ? { ...row.standing, itemSeq: row.itemSeq, otherSeq: row.otherSeq } : null
}
