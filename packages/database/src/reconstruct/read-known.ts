import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** What is shown of an item; the digest is that of the whole placement, undefined where an older build stored it. */
export interface ShownRow {
  readonly item: string
  readonly digest: string | undefined
  readonly earliest: number
  readonly estimate: number | undefined
  readonly latest: number
}

export interface SolvedBodyRow {
  readonly kind: 'item' | 'link' | 'twin' | 'hints'
  readonly subject: string
  /** undefined: counts no longer. */
  readonly digest: string | undefined
}

export interface JudgedRow {
  readonly link: string
  readonly verdict: string
  readonly reason: string
  readonly residualMs: number
}

/** What revisions after the one that the reader knows have stored. */
export interface KnownRevision {
  /** The newest number; 0 before the first. */
  readonly number: number
  /** The newest one's digest of its inputs. */
  readonly inputDigest: string | undefined
  /** It is provisional: a settled one is owed. */
  readonly isUnsettled: boolean
  readonly shown: readonly ShownRow[]
  readonly bodies: readonly SolvedBodyRow[]
  /** All of the incident's, where a revision is new to the reader. */
  readonly judged: readonly JudgedRow[] | undefined
}

/** Of the revisions after `after`. */
export async function readKnown(trx: Transaction<Schema>, incident: string, after: number): Promise<KnownRevision> {
  const newest = await sql<{ number: number; provisional: boolean; digest: string }>`
    select number, provisional, encode(input_digest, 'hex') as digest from evidence.revision
    where incident_id = ${incident} order by number desc limit 1`.execute(trx)
  const { number = 0, provisional: isUnsettled = false, digest } = newest.rows[0] ?? {}
  const head = { number, isUnsettled, inputDigest: digest }
  if (number <= after) return { ...head, shown: [], bodies: [], judged: undefined }
  const shown = await sql<Omit<ShownRow, 'digest' | 'estimate'> & { digest: string | null; estimate: number | null }>`
    select item_id as item, encode(placed_digest, 'hex') as digest, earliest, estimate, latest
    from evidence.current_placement where incident_id = ${incident} and revision > ${after}`.execute(trx)
  const bodies = await sql<{ kind: SolvedBodyRow['kind']; subject: string; digest: string; counts: boolean }>`
    select distinct on (kind, subject) kind, subject, encode(digest, 'hex') as digest, body is not null as counts
    from evidence.solved_input where incident_id = ${incident} and revision > ${after}
    order by kind, subject, revision desc`.execute(trx)
  const judged = await sql<JudgedRow>`select link_id as link, verdict, reason, residual_ms as "residualMs"
    from evidence.judged_link where incident_id = ${incident}`.execute(trx)
  return {
    ...head,
    shown: shown.rows.map((row) => ({ ...row, digest: row.digest ?? undefined, estimate: row.estimate ?? undefined })),
    bodies: bodies.rows.map(({ kind, subject, digest: of, counts }) => ({
      kind,
      subject,
      digest: counts ? of : undefined,
    })),
    judged: judged.rows,
  }
}
