import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'

/** One numbered solve; `at` in epoch ms, digests in lower-case hex. */
export interface RevisionRow {
  readonly number: number
  readonly engine: string
  readonly provisional: boolean
  readonly items: number
  readonly changed: number
  readonly inputDigest: string
  readonly resultDigest: string | null
  /**
   * What changed: counts, milliseconds and item ids. Only a settled revision has this. A settled revision solves the
   * whole incident, a provisional one only the changed items and those near them. The comparison is with what was shown
   * just before. The key `settled` holds a second comparison, with the previous settled revision, which ignores the
   * provisional ones in between.
   */
  readonly difference: Readonly<Record<string, unknown>>
  readonly at: number
}

const columns = sql`number, engine, provisional, items, changed, encode(input_digest, 'hex') as "inputDigest",
  encode(result_digest, 'hex') as "resultDigest", difference, floor(extract(epoch from created_at) * 1000)::bigint as at`

/** The newest first, before number `before`. */
export async function listRevisions(
  db: Database,
  { incident, before, limit }: { readonly incident: string; readonly before?: number; readonly limit: number },
): Promise<readonly RevisionRow[]> {
  const older = before === undefined ? sql`` : sql`and number < ${before}`
  const { rows } = await sql<RevisionRow>`select ${columns} from evidence.revision
    where incident_id = ${incident} ${older} order by number desc limit ${limit}`.execute(db)
  return rows
}

/**
 * An item that a revision placed anew. The earlier placement is null if there was none. `movedMs`: later minus earlier
 * estimate.
 */
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
  /**
   * The number of the revision that `moved` compares with. For a settled revision this is the previous settled one. It
   * is null if there is none, and for a provisional revision, which is compared with what was shown just before it.
   */
  readonly against: number | null
  /** Items that moved farthest come first, then those that were placed for the first time. */
  readonly moved: readonly MovedRow[]
  /** The total, listed or not. */
  readonly movedTotal: number
  /** Numbers of the items that the revision's difference mentions. */
  readonly named: readonly { readonly item: string; readonly seq: number }[]
}

interface OneRevision {
  readonly incident: string
  readonly number: number
}

const MOST_MOVED = 500

/**
 * What one revision changed. A settled revision is compared with the previous settled one, a provisional revision with
 * what was shown just before it.
 */
export async function readRevision(db: Database, one: OneRevision): Promise<RevisionChange | undefined> {
  const { incident, number } = one
  const found = await sql<RevisionRow & { settledBefore: number | null }>`select ${columns},
      (select max(s.number) from evidence.revision s where s.incident_id = ${incident} and not s.provisional
        and s.number < ${number}) as "settledBefore"
    from evidence.revision where incident_id = ${incident} and number = ${number}`.execute(db)
  const [row] = found.rows
  if (!row) return undefined
  const { settledBefore, ...revision } = row
  const against = revision.provisional ? null : settledBefore
  const base = revision.provisional ? number - 1 : (settledBefore ?? 0)
  const rows = await readMoved(db, { ...one, base })
  return {
    ...{ revision, against, movedTotal: rows[0]?.total ?? 0 },
    moved: rows.map(({ total: _, ...moved }) => moved),
    named: await readNamed(db, one),
  }
}

/**
 * Items placed anew after `base` and up to `number`: their placements in both revisions. Items that returned to their
 * place are left out.
 */
async function readMoved(db: Database, { incident, number, base }: OneRevision & { readonly base: number }) {
  const { rows } = await sql<MovedRow & { total: number }>`
    with anew as (select distinct on (item_id) * from evidence.placement
      where incident_id = ${incident} and revision > ${base} and revision <= ${number} order by item_id, revision desc)
    select p.item_id as item, i.seq, case when q.item_id is not null then jsonb_build_object('earliest', q.earliest,
        'estimate', q.estimate, 'latest', q.latest, 'status', q.status) end as before,
      jsonb_build_object('earliest', p.earliest, 'estimate', p.estimate, 'latest', p.latest, 'status', p.status) as after,
      p.estimate - q.estimate as "movedMs", (count(*) over ())::integer as total
    from anew p join evidence.item i on i.id = p.item_id
    left join lateral (select * from evidence.placement o where o.item_id = p.item_id and o.revision <= ${base}
      order by o.revision desc limit 1) q on true
    where p.revision = ${number} or (p.earliest, p.estimate, p.latest, p.status)
      is distinct from (q.earliest, q.estimate, q.latest, q.status)
    order by abs(p.estimate - q.estimate) desc nulls last, i.seq limit ${MOST_MOVED}`.execute(db)
  return rows
}

async function readNamed(db: Database, { incident, number }: OneRevision): Promise<RevisionChange['named']> {
  const { rows } = await sql<RevisionChange['named'][number]>`
    select id as item, seq from evidence.item where incident_id = ${incident} and id = any(array(
      select jsonb_array_elements(t.list) ->> 'item' from evidence.revision r
      cross join lateral (select r.difference -> k as list from unnest(array['outside', 'pinned']) k
        union all select r.difference -> 'settled' -> k from
          unnest(array['farthest', 'widest', 'narrowest', 'statuses', 'pinned']) k) t
      where r.incident_id = ${incident} and r.number = ${number} and jsonb_typeof(t.list) = 'array'))
    order by seq`.execute(db)
  return rows
}

/** The head of the incident's chain, which already includes the export's entry. It is exported with the document. */
export interface ExportedHead {
  readonly count: number
  readonly head: string
}

/** An exported revision is about every item, so each export appends an entry before its first byte. */
export const recordExport = (
  db: Database,
  taken: {
    readonly incident: string
    readonly officer: string
    readonly revision: number
    readonly inputDigest: string
  },
): Promise<ExportedHead> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, revision, inputDigest } = taken
    const count = await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'look.exported',
      subject: incident,
      detail: { object: 'timeline-revision', revision, inputs: inputDigest },
    })
    // This transaction holds the chain's lock until it ends, so the head is the entry's hash.
    const { rows } = await sql<{ head: string }>`
      select head from custody.chain where incident_id = ${incident}`.execute(trx)
    const [row] = rows
    if (!row) throw new Error('the chain of an entry has no head')
    return { count, head: row.head }
  })
