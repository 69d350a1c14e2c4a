import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isShown, isSought, mayRead, withdrawnSince } from './visible.ts'

/** A duty that has not ended: who answers for what. Times in epoch ms. */
export interface DutyRow {
  readonly subject: string
  readonly alarm: string | null
  readonly item: string | null
  /** Null for withdrawn words, too: they are in no list. */
  readonly submission: string | null
  /** Whether the alarm's words came through "Looking for someone". */
  readonly sought: boolean
  /** Empty if the alarm's words are restricted to others; `item` and `submission` are then null. */
  readonly rules: readonly string[]
  readonly isRestricted: boolean
  readonly owner: string
  readonly ownerName: string
  readonly dueAt: number
  readonly setAt: number
}

/** Lists duties, the most urgent first, for subjects that are still shown. */
export async function listDuties(
  db: Database,
  { incident, officer, limit }: { readonly incident: string; readonly officer: string; readonly limit: number },
): Promise<readonly DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select d.subject, d.alarm_id as alarm, coalesce(d.item_id, case when v.may then a.item_id end) as item,
      case when v.may and ${withdrawnSince} is null then a.submission_id end as submission, a.id is not null and ${isSought} as sought, not v.may as "isRestricted",
      case when v.may and a.id is not null then to_jsonb(a.rules) else '[]' end as rules, d.owner_id as owner, o.name as "ownerName",
      floor(extract(epoch from d.due_at) * 1000)::bigint as "dueAt", floor(extract(epoch from d.set_at) * 1000)::bigint as "setAt"
    from evidence.duty d join staff.officer o on o.id = d.owner_id
    left join evidence.alarm a on a.id = d.alarm_id
    cross join lateral (select a.id is null or ${mayRead(officer)} as may) v
    where d.incident_id = ${incident} and d.done_at is null and (d.alarm_id is null or ${isShown})
      and (d.item_id is null or exists (select from evidence.card c where c.item_id = d.item_id and c.hidden is null))
    order by d.due_at limit ${limit}`.execute(db)
  return rows
}

export interface SeriousItem {
  readonly item: string
  readonly submission: string
  /** When the item was marked urgent, epoch ms. */
  readonly at: number
  readonly by: string
}

/**
 * Urgent items that nobody answers for: each needs an owner and a due time. Decisions are read in the order in which
 * they were made, up to the limit of the list. An item's newest decision counts.
 */
export async function listUnowned(
  db: Database,
  { incident, limit }: { readonly incident: string; readonly limit: number },
): Promise<readonly SeriousItem[]> {
  const { rows } = await sql<SeriousItem>`
    with called as materialized (
      select k.item_id, k.submission_id, r.created_at, r.officer_id from evidence.review r
      cross join lateral (select c.item_id, c.submission_id, c.incident_id from evidence.counted c
        where c.item_id = r.item_id and c.review = 'urgent' and not c.folded
          and not exists (select from evidence.review n where n.item_id = r.item_id and n.seq > r.seq)
          and not exists (select from evidence.duty d where d.incident_id = c.incident_id and d.subject = c.item_id) offset 0) k
      where r.incident_id = ${incident} and r.decision = 'urgent' and k.incident_id = r.incident_id
      order by r.created_at limit ${limit})
    select c.item_id as item, c.submission_id as submission, floor(extract(epoch from c.created_at) * 1000)::bigint as at, o.name as by
    from called c join staff.officer o on o.id = c.officer_id order by c.created_at`.execute(db)
  return rows
}
