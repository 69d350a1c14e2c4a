import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'

/** One numbered solve; `at` in epoch ms, digests in lower-case hex. */
export interface RevisionRow {
  readonly number: number
  readonly engine: string
  readonly provisional: boolean
  readonly items: number
  readonly changed: number
  readonly inputDigest: string
  readonly resultDigest: string | null
  /** Of a settled one: what it changed against what was shown before it. Counts, milliseconds, item ids. */
  readonly difference: Readonly<Record<string, unknown>>
  readonly at: number
}

const columns = sql`number, engine, provisional, items, changed, encode(input_digest, 'hex') as "inputDigest",
  encode(result_digest, 'hex') as "resultDigest", difference, floor(extract(epoch from created_at) * 1000)::bigint as at`

/** The newest first, before `before`. */
export async function listRevisions(
  db: Database,
  { incident, before, limit }: { readonly incident: string; readonly before?: number; readonly limit: number },
): Promise<readonly RevisionRow[]> {
  const older = before === undefined ? sql`` : sql`and number < ${before}`
  const { rows } = await sql<RevisionRow>`select ${columns} from evidence.revision
    where incident_id = ${incident} ${older} order by number desc limit ${limit}`.execute(db)
  return rows
}

/** An item that a revision placed anew; null before where it had no place. `movedMs`: later minus earlier estimate. */
export interface MovedRow {
  readonly item: string
  readonly seq: number
  readonly before: PlacedBrief | null
  readonly after: PlacedBrief
  readonly movedMs: number | null
}

export interface PlacedBrief {
  readonly earliest: number
  readonly estimate: number | null
  readonly latest: number
  readonly status: string
}

export interface RevisionChange {
  readonly revision: RevisionRow
  /** The farthest moved first, then what was placed for the first time. */
  readonly moved: readonly MovedRow[]
  /** Numbers of the items that its difference names. */
  readonly named: readonly { readonly item: string; readonly seq: number }[]
}

const MOST_MOVED = 500

/** What one revision placed anew, beside the placement that each item had before. */
export async function readRevision(
  db: Database,
  { incident, number }: { readonly incident: string; readonly number: number },
): Promise<RevisionChange | undefined> {
  const found = await sql<RevisionRow>`select ${columns} from evidence.revision
    where incident_id = ${incident} and number = ${number}`.execute(db)
  const [revision] = found.rows
  if (!revision) return undefined
  const { rows } = await sql<MovedRow>`
    select p.item_id as item, i.seq, case when q.item_id is not null then jsonb_build_object('earliest', q.earliest,
        'estimate', q.estimate, 'latest', q.latest, 'status', q.status) end as before,
      jsonb_build_object('earliest', p.earliest, 'estimate', p.estimate, 'latest', p.latest, 'status', p.status) as after,
      p.estimate - q.estimate as "movedMs"
    from evidence.placement p join evidence.item i on i.id = p.item_id
    left join lateral (select * from evidence.placement o where o.item_id = p.item_id and o.revision < p.revision
      order by o.revision desc limit 1) q on true
    where p.incident_id = ${incident} and p.revision = ${number}
    order by abs(p.estimate - q.estimate) desc nulls last, i.seq limit ${MOST_MOVED}`.execute(db)
  const named = await sql<{ item: string; seq: number }>`
    select id as item, seq from evidence.item where incident_id = ${incident} and id = any(array(
      select jsonb_array_elements(r.difference -> k) ->> 'item' from evidence.revision r, unnest(array['outside', 'pinned']) k
      where r.incident_id = ${incident} and r.number = ${number} and jsonb_typeof(r.difference -> k) = 'array'))
    order by seq`.execute(db)
  return { revision, moved: rows, named: named.rows }
}

/** A revision that is taken away tells of every item: each time leaves an entry before its first byte. */
export async function recordExport(
  db: Database,
  taken: {
    readonly incident: string
    readonly officer: string
    readonly revision: number
    readonly inputDigest: string
  },
): Promise<void> {
  const { incident, officer, revision, inputDigest } = taken
  await appendCustody(db, {
    incident,
    actor: officer,
    action: 'look.exported',
    subject: incident,
    detail: { object: 'timeline-revision', revision, inputs: inputDigest },
  })
}
