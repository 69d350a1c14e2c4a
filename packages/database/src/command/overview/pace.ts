import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** Files that came in one minute. `at` is its beginning, epoch ms. Empty minutes are left out. */
export interface MinuteCount {
  readonly at: number
  readonly items: number
  readonly bytes: number
}

/**
 * Files that came since `sinceMs`, at most in the last hour. Counts what the lists show, with twins as one, like
 * everything on this screen. Arrival times are rounded up to a whole minute, so a time on the boundary counts for the
 * minute that ends there. The bounds use `now()`, because the planner uses no index for a clock that advances during
 * the query.
 */
export async function countMinutes(
  db: Database,
  { incident, sinceMs }: { readonly incident: string; readonly sinceMs: number },
): Promise<readonly MinuteCount[]> {
  const { rows } = await sql<MinuteCount>`
    select ((ceil(extract(epoch from i.created_at) / 60) - 1) * 60000)::bigint as at, count(*)::integer as items, sum(i.bytes)::bigint as bytes
    from evidence.item i
    -- One by one: nobody knows beforehand that an hour is little beside all, and all cards would be read for it.
    cross join lateral (select from evidence.card c
      where c.item_id = i.id and c.hidden is null and c.folded_into is null offset 0) c
    where i.incident_id = ${incident} and i.created_at
      > greatest(to_timestamp(${sinceMs} / 1000.0), date_trunc('minute', now()) - interval '60 minutes')
    group by 1 order by 1`.execute(db)
  return rows
}

export interface Backlog {
  /** Items on which nobody has decided, or whose decision is `undecided`. */
  readonly count: number
  readonly oldest: { readonly item: string; readonly at: number } | null
  /** Items decided on in the last 15 minutes, and by how many officers. */
  readonly decisions: number
  readonly officers: number
}

/**
 * Reads the backlog. `unreviewed` is the number of items without a decision, taken from the stored sums. The search for
 * the oldest item starts at the one found last, because normally the oldest only gets newer. An older item may come
 * back into the lists, so once an hour the search starts from the beginning.
 */
export async function readBacklog(db: Database, incident: string, unreviewed: number): Promise<Backlog> {
  const { rows } = await sql<{ undecided: number; decisions: number; officers: number }>`
    select (select count(*) from evidence.counted k where k.incident_id = ${incident} and k.review = 'undecided'
        and not k.folded)::integer as undecided, d.decisions::integer, d.officers::integer
    from (select count(distinct r.item_id) as decisions, count(distinct r.officer_id) as officers from evidence.review r
      where r.incident_id = ${incident} and r.created_at > now() - interval '15 minutes'
        and r.decision <> 'undecided') d`.execute(db)
  const { undecided = 0, decisions = 0, officers = 0 } = rows[0] ?? {}
  const count = unreviewed + undecided
  return { count, decisions, officers, oldest: count === 0 ? null : await findOldest(db, incident) }
}

async function findOldest(db: Database, incident: string): Promise<Backlog['oldest']> {
  await sql`insert into evidence.alarm_state (incident_id) values (${incident}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ item: string; at: number; exact: string; moved: boolean }>`
    with here as (select case when oldest_reset_at < clock_timestamp() - interval '1 hour' then '-infinity' else oldest_from end as since
      from evidence.alarm_state where incident_id = ${incident})
    select i.id as item, floor(extract(epoch from i.created_at) * 1000)::bigint as at, i.created_at::text as exact,
      i.created_at > h.since as moved
    from here h cross join lateral (
      select i.id, i.created_at from evidence.item i join evidence.counted k on k.item_id = i.id
      where i.incident_id = ${incident} and i.created_at >= h.since and (k.review is null or k.review = 'undecided') and not k.folded
      order by i.created_at, i.seq limit 1) i`.execute(db)
  const [found] = rows
  if (!found) return null
  if (found.moved)
    await sql`update evidence.alarm_state set oldest_from = ${found.exact}::timestamptz,
      oldest_reset_at = case when oldest_reset_at < clock_timestamp() - interval '1 hour' then clock_timestamp() else oldest_reset_at end
      where incident_id = ${incident} and oldest_from is distinct from ${found.exact}::timestamptz`.execute(db)
  return { item: found.item, at: found.at }
}
