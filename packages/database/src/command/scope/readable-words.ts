import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

// The conditions here are evaluated for each row by its key (`offset 0` forces this): a plan that reads all cards for
// fifty rows would be slow.

const isReader = (item: RawBuilder<unknown>, officer: string): RawBuilder<unknown> => sql`
  ${officer}::text = any(coalesce((select r.readers from evidence.restriction r where r.item_id = ${item}
    order by r.seq desc limit 1), '{}')::text[])`

/** Condition on an item's id: it is not restricted, or this officer is one of its two readers. */
export const mayReadItem = (item: RawBuilder<unknown>, officer: string): RawBuilder<unknown> => sql`
  not exists (select from evidence.card rc where rc.item_id = ${item} and rc.restricted
    and not ${isReader(sql`rc.item_id`, officer)} offset 0)`

/**
 * Condition on a submission's id: nothing that was sent with its words is restricted to others. Words beside a picture
 * tell what is in it, so they are as restricted as the most restricted thing that came with them.
 */
export const mayReadWords = (submission: RawBuilder<unknown>, officer: string): RawBuilder<unknown> => sql`
  not exists (select from evidence.item ri join evidence.card rc on rc.item_id = ri.id
    where ri.submission_id = ${submission} and rc.restricted and not ${isReader(sql`ri.id`, officer)} offset 0)`

/** Condition on the subject of a custody entry: an item, or a submission. */
export const mayReadSubject = (subject: RawBuilder<unknown>, officer: string): RawBuilder<unknown> =>
  sql`(${mayReadItem(subject, officer)} and ${mayReadWords(subject, officer)})`

/**
 * For lists that are the same for everybody: submissions with anything restricted, whoever may read it. They are few.
 */
export const RESTRICTED_SUBMISSIONS: RawBuilder<unknown> = sql`array(
  select ri.submission_id from (select distinct r.item_id from evidence.restriction r) r
  join evidence.card rc on rc.item_id = r.item_id and rc.restricted join evidence.item ri on ri.id = r.item_id)`

/**
 * Submissions whose words are closed to this officer, by the rule of `mayReadWords`; for checking many rows. They are
 * few.
 */
export const closedSubmissions = ({
  incident,
  officer,
}: {
  readonly incident: string
  readonly officer: string
}): RawBuilder<unknown> => sql`(
  select ri.submission_id from evidence.card rc join evidence.item ri on ri.id = rc.item_id
  where rc.incident_id = ${incident} and rc.restricted and not ${isReader(sql`ri.id`, officer)})`

/**
 * Notes that say why two items belong together, if one of the two is closed to this officer. Such a reason tells what
 * both items show. There are few such notes, because only officers' links and proposals have them.
 */
export const closedLinkNotes = ({
  incident,
  officer,
}: {
  readonly incident: string
  readonly officer: string
}): RawBuilder<unknown> => sql`(
  with shut as materialized (select c.item_id from evidence.card c
    where c.incident_id = ${incident} and c.restricted and not ${isReader(sql`c.item_id`, officer)}),
  pair as (
    select x.reason_note as note, l.a, l.b from evidence.anchor x join evidence.link l on l.id = x.link_id
      where x.incident_id = ${incident}
    union all select r.reason_note, l.a, l.b from evidence.anchor_recall r join evidence.anchor x on x.id = r.anchor_id
      join evidence.link l on l.id = x.link_id where x.incident_id = ${incident}
    union all select n.reason_note, n.item_id, n.other_id from evidence.nudge n where n.incident_id = ${incident}
    union all select e.reason_note, n.item_id, n.other_id from evidence.nudge_end e join evidence.nudge n on n.id = e.nudge_id
      where n.incident_id = ${incident} and e.reason_note is not null)
  select p.note from pair p where exists (select from shut s where s.item_id in (p.a, p.b)))`

interface Asked {
  readonly incident: string
  readonly officer: string
  /** A submission's own id, or that of one of its items. */
  readonly of: string
}

/** Whether this officer may deal with the sender: nothing of the sending is restricted to others. */
export async function mayReadSending(db: Database, { incident, officer, of }: Asked): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${mayReadWords(sql`o.submission_id`, officer)} as may from (
      (select i.submission_id from evidence.item i where i.id = ${of} and i.incident_id = ${incident})
      union all
      (select i.submission_id from evidence.item i where i.submission_id = ${of} and i.incident_id = ${incident} limit 1)) o
    limit 1`.execute(db)
  return rows[0]?.may ?? true
}
