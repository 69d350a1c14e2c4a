import { sql } from 'kysely'
import type { Database } from '../pool.ts'

export interface Summary {
  readonly total: number
  readonly bytes: number
  readonly submissions: number
  readonly kinds: Readonly<Record<string, number>>
  readonly stages: Readonly<Record<string, number>>
  readonly states: Readonly<Record<string, number>>
  readonly unreviewed: number
}

/** Counts of what the lists show: hidden items are not in it, and twins count as one. */
export async function summarise(db: Database, incident: string): Promise<Summary> {
  const { rows } = await sql<CountRow>`
    select c.kind, c.stage, coalesce(p.status, 'arriving') as state, count(*)::integer as items, sum(i.bytes)::bigint as bytes,
      (count(*) filter (where not exists (select from evidence.review r where r.item_id = c.item_id)))::integer as unreviewed
    from evidence.card c join evidence.item i on i.id = c.item_id
    left join evidence.current_placement p on p.item_id = c.item_id
    where c.incident_id = ${incident} and c.hidden is null and c.folded_into is null group by 1, 2, 3`.execute(db)
  const submissions = await sql<{ count: number }>`select count(distinct i.submission_id)::integer as count
    from evidence.item i join evidence.card c on c.item_id = i.id
    where i.incident_id = ${incident} and c.hidden is null`.execute(db)
  return {
    total: sum(rows, (row) => row.items),
    bytes: sum(rows, (row) => row.bytes),
    unreviewed: sum(rows, (row) => row.unreviewed),
    submissions: submissions.rows[0]?.count ?? 0,
    kinds: countBy(rows, (row) => row.kind),
    stages: countBy(rows, (row) => row.stage),
    states: countBy(rows, (row) => row.state),
  }
}

interface CountRow {
  readonly kind: string
  readonly stage: string
  readonly state: string
  readonly items: number
  readonly bytes: number
  readonly unreviewed: number
}

const sum = (rows: readonly CountRow[], of: (row: CountRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

function countBy(rows: readonly CountRow[], name: (row: CountRow) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[name(row)] = (counts[name(row)] ?? 0) + row.items
  return counts
}

export interface Heartbeat {
  readonly process: string
  readonly instance: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Milliseconds since its last sign of life. */
  readonly ageMs: number
}

export interface PlatformState {
  readonly abilities: readonly { readonly store: string; readonly abilities: unknown }[]
  readonly heartbeats: readonly Heartbeat[]
}

/** What the stores can do and which processes are alive; the same for every incident. */
export async function platformState(db: Database): Promise<PlatformState> {
  const abilities = await db.selectFrom('platform.ability').select(['store', 'abilities']).limit(20).execute()
  const { rows } = await sql<Heartbeat>`select process, instance, facts,
      floor(extract(epoch from clock_timestamp() - at) * 1000)::bigint as "ageMs"
    from platform.heartbeat where at > clock_timestamp() - interval '1 hour' order by process, at desc limit 200`.execute(
    db,
  )
  return { abilities, heartbeats: rows }
}

/** Sign of life, with facts that are codes and counts. */
export async function beat(db: Database, instance: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  await sql`select platform.beat('command', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
}
