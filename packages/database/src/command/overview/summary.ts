import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { corrections, countMarks } from '../counted/marks.ts'

export interface Summary {
  readonly total: number
  readonly bytes: number
  readonly submissions: number
  readonly kinds: Readonly<Record<string, number>>
  readonly stages: Readonly<Record<string, number>>
  readonly states: Readonly<Record<string, number>>
  readonly unreviewed: number
}

/**
 * Counts of what the lists show: hidden items are left out, and twins count as one. Read from sums that are updated as
 * items arrive (`evidence.fold_recounts`), so the cost does not depend on how many there are.
 */
export async function summarise(db: Database, incident: string): Promise<Summary> {
  const marked = (await countMarks(db, incident)) !== 'none'
  const differences = marked
    ? sql`union all select k.kind, k.stage, k.state, sum(k.sign), sum(k.sign * k.bytes),
        coalesce(sum(k.sign) filter (where k.review is null), 0)
      from (${corrections(incident)}) k where not k.folded group by 1, 2, 3`
    : sql``
  const { rows } = await sql<CountRow>`
    select kind, stage, state, sum(items)::bigint as items, sum(bytes)::bigint as bytes, sum(unreviewed)::bigint as unreviewed
    from (select kind, stage, state, items, bytes, unreviewed from evidence.tally where incident_id = ${incident}
      ${differences}) t
    group by 1, 2, 3 having sum(items) > 0`.execute(db)
  const more = marked ? sql`coalesce((${moreSubmissions(incident)}), 0)` : sql`0`
  const submissions = await sql<{ count: number }>`
    select (coalesce((select submissions from evidence.tally_of_submissions where incident_id = ${incident}), 0)
      + ${more})::integer as count`.execute(db)
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

const moreSubmissions = (incident: string): RawBuilder<unknown> => sql`
  select sum((b.before + b.more > 0)::integer - (b.before > 0)::integer) from (
    select d.more, coalesce(s.items, 0) as before from (
      select k.submission_id, sum(k.sign) as more from (${corrections(incident)}) k group by 1) d
    left join evidence.counted_submission s on s.incident_id = ${incident} and s.submission_id = d.submission_id) b`

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
