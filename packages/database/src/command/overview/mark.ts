import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** The state of an incident at one moment, for comparison with a later one. */
export interface Snapshot {
  readonly at: number
  readonly items: number
  readonly submissions: number
  readonly conflicts: number
  readonly change: number
  readonly revision: number
  readonly scenes: readonly string[]
}

export interface Since {
  readonly seenAt: number
  readonly state: Snapshot
  /** Items whose place in time has changed. At most `MOST_COUNTED` are counted. */
  readonly moved: number
  /** Decisions, pins and recalls by other officers. */
  readonly decisions: number
  readonly pins: number
}

export const MOST_COUNTED = 1000

interface Key {
  readonly incident: string
  readonly officer: string
}

/** What others did since this officer last looked; undefined before the first look. */
export async function readSince(db: Database, { incident, officer }: Key): Promise<Since | undefined> {
  const { rows } = await sql<Since>`
    select floor(extract(epoch from m.seen_at) * 1000)::bigint as "seenAt", m.state,
      (select count(*)::integer from (
        select from evidence.current_placement p where p.incident_id = m.incident_id and p.change > (m.state ->> 'change')::bigint
          and exists (select from evidence.placement q where q.item_id = p.item_id and q.revision <= (m.state ->> 'revision')::integer)
        limit ${MOST_COUNTED + 1}) x) as moved,
      (select count(*)::integer from (select from evidence.review r where r.incident_id = m.incident_id and r.created_at > m.seen_at
        and r.officer_id <> m.officer_id limit ${MOST_COUNTED + 1}) x) as decisions,
      (select count(*)::integer from (select from evidence.anchor a where a.incident_id = m.incident_id and a.created_at > m.seen_at
        and a.officer_id <> m.officer_id limit ${MOST_COUNTED + 1}) x) as pins
    from staff.overview_mark m where m.incident_id = ${incident} and m.officer_id = ${officer}`.execute(db)
  return rows[0]
}

/** Stores what this officer has seen. An older state never replaces a newer one. */
export async function keepMark(db: Database, { incident, officer }: Key, state: Snapshot): Promise<void> {
  await sql`insert into staff.overview_mark as m (incident_id, officer_id, seen_at, state)
    values (${incident}, ${officer}, least(clock_timestamp(), to_timestamp(${state.at} / 1000.0)), ${JSON.stringify(state)}::jsonb)
    on conflict (incident_id, officer_id) do update set seen_at = excluded.seen_at, state = excluded.state
    where excluded.seen_at >= m.seen_at`.execute(db)
}

/**
 * The newest numbers of placement changes and of revisions. With them a later look finds which items have moved in time
 * since.
 */
export async function readChangeNumbers(
  db: Database,
  incident: string,
): Promise<{ readonly change: number; readonly revision: number; readonly at: number }> {
  const { rows } = await sql<{ change: number; revision: number; at: number }>`
    select coalesce((select max(change) from evidence.current_placement where incident_id = ${incident}), 0)::bigint as change,
      coalesce((select max(number) from evidence.revision where incident_id = ${incident}), 0)::integer as revision,
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as at`.execute(db)
  return rows[0] ?? { change: 0, revision: 0, at: 0 }
}
