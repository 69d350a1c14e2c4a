import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** The shown placement of an item. The digest is that of the whole placement; undefined if an older build stored it. */
export interface ShownRow {
  readonly item: string
  readonly digest: string | undefined
  readonly earliest: number
  readonly estimate: number | undefined
  readonly latest: number
  readonly status: string
}

/**
 * An item that was placed anew since the newest settled revision (one that solved the whole incident), and what that
 * revision showed of it. Undefined if it showed nothing.
 */
export interface SettledRow {
  readonly item: string
  readonly settled: Omit<ShownRow, 'item' | 'digest'> | undefined
}

export interface SolvedBodyRow {
  readonly kind: 'item' | 'link' | 'twin' | 'hints'
  readonly subject: string
  /** Undefined if the subject no longer counts. */
  readonly digest: string | undefined
}

export interface JudgedRow {
  readonly link: string
  readonly verdict: string
  readonly reason: string
  readonly residualMs: number
}

/** What was stored by revisions after the one that the reader knows. */
export interface KnownRevision {
  /** The newest revision's number; 0 before the first. */
  readonly number: number
  /** The newest revision's digest of its inputs. */
  readonly inputDigest: string | undefined
  /** Whether the newest revision is provisional, so that a settled one has to follow. */
  readonly isUnsettled: boolean
  /** The number of the newest settled revision; undefined before the first. */
  readonly settledNumber: number | undefined
  readonly shown: readonly ShownRow[]
  /** All items that were placed anew since the newest settled revision. */
  readonly since: readonly SettledRow[]
  readonly bodies: readonly SolvedBodyRow[]
  /** All judged links of the incident. Undefined if there is no revision that the reader does not know. */
  readonly judged: readonly JudgedRow[] | undefined
}

/** Reads the revisions after `after`. */
export async function readKnown(trx: Transaction<Schema>, incident: string, after: number): Promise<KnownRevision> {
  const newest = await sql<{ number: number; provisional: boolean; digest: string; settled: number | null }>`
    select number, provisional, encode(input_digest, 'hex') as digest,
      (select max(s.number) from evidence.revision s where s.incident_id = ${incident} and not s.provisional) as settled
    from evidence.revision where incident_id = ${incident} order by number desc limit 1`.execute(trx)
  const { number = 0, provisional: isUnsettled = false, digest, settled } = newest.rows[0] ?? {}
  const head = { number, isUnsettled, inputDigest: digest, settledNumber: settled ?? undefined }
  if (number <= after) return { ...head, shown: [], since: [], bodies: [], judged: undefined }
  const shown = await sql<Omit<ShownRow, 'digest' | 'estimate'> & { digest: string | null; estimate: number | null }>`
    select item_id as item, encode(placed_digest, 'hex') as digest, earliest, estimate, latest, status
    from evidence.current_placement where incident_id = ${incident} and revision > ${after}`.execute(trx)
  const bodies = await sql<{ kind: SolvedBodyRow['kind']; subject: string; digest: string; counts: boolean }>`
    select distinct on (kind, subject) kind, subject, encode(digest, 'hex') as digest, body is not null as counts
    from evidence.solved_input where incident_id = ${incident} and revision > ${after}
    order by kind, subject, revision desc`.execute(trx)
  const judged = await sql<JudgedRow>`select link_id as link, verdict, reason, residual_ms as "residualMs"
    from evidence.judged_link where incident_id = ${incident}`.execute(trx)
  return {
    ...head,
    since: await readSince(trx, incident, head.settledNumber ?? 0),
    shown: shown.rows.map((row) => ({ ...row, digest: row.digest ?? undefined, estimate: row.estimate ?? undefined })),
    bodies: bodies.rows.map(({ kind, subject, digest: of, counts }) => ({
      kind,
      subject,
      digest: counts ? of : undefined,
    })),
    judged: judged.rows,
  }
}

/** What a settled revision said of an item; nothing if the item was placed only after all settled revisions. */
type SinceRow =
  | {
      readonly item: string
      readonly earliest: number
      readonly estimate: number | null
      readonly latest: number
      readonly status: string
    }
  | {
      readonly item: string
      readonly earliest: null
      readonly estimate: null
      readonly latest: null
      readonly status: null
    }

async function readSince(trx: Transaction<Schema>, incident: string, settled: number): Promise<readonly SettledRow[]> {
  const { rows } = await sql<SinceRow>`
    select c.item_id as item, q.earliest, q.estimate, q.latest, q.status from evidence.current_placement c
    left join lateral (select p.earliest, p.estimate, p.latest, p.status from evidence.placement p
      where p.item_id = c.item_id and p.revision <= ${settled} order by p.revision desc limit 1) q on true
    where c.incident_id = ${incident} and c.revision > ${settled}`.execute(trx)
  return rows.map((row) => {
    if (row.status === null) return { item: row.item, settled: undefined }
    const { item, earliest, estimate, latest, status } = row
    return { item, settled: { earliest, estimate: estimate ?? undefined, latest, status } }
  })
}
