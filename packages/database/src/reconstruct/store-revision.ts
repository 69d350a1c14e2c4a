import type { CoverageCell, JudgedLink, Placement, Scene } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { notifyIncident } from '../work/notify-incident.ts'
import type { SolvedBodyRow } from './read-known.ts'
import { storeOverview } from './store-overview.ts'

export interface NewPlacement {
  readonly placement: Placement
  /**
   * SHA-256, lower-case hex. `inputDigest`: over what the solve read about this item (its body). `placedDigest`: over
   * the placement.
   */
  readonly inputDigest: string
  readonly placedDigest: string
}

/**
 * What the solve read about one subject: an item, a link, a pair of twins, or the incident. `body` is canonical JSON.
 * It and its digest are undefined if the subject no longer counts.
 */
export interface NewBody extends SolvedBodyRow {
  readonly body: string | undefined
}

export interface Settled {
  /** SHA-256, lower-case hex, over the whole solution. */
  readonly resultDigest: string
  /** How it differs from what was shown before: counts, milliseconds, ids. */
  readonly difference: Readonly<Record<string, unknown>>
  /** Verdicts that differ from the stored ones, and the ids of links that are no longer judged. */
  readonly judged: readonly JudgedLink[]
  readonly unjudged: readonly string[]
  /** All scenes and all coverage: they replace the stored ones. */
  readonly scenes: readonly Scene[]
  readonly coverage: readonly CoverageCell[]
}

export interface NewRevision {
  readonly incident: string
  /** One more than the newest number. If another one was stored meanwhile, this revision is worthless. */
  readonly number: number
  readonly engine: string
  readonly parameters: Readonly<Record<string, unknown>>
  /**
   * Digest of what was read. For a settled revision: over what it read of all subjects (their bodies). For a
   * provisional one: over the digest of the revision before it, and the bodies that it read itself.
   */
  readonly inputDigest: string
  /** The number of the incident's items at this moment. */
  readonly items: number
  readonly placements: readonly NewPlacement[]
  readonly bodies: readonly NewBody[]
  /** Undefined for a provisional revision. */
  readonly settled: Settled | undefined
  /**
   * When the settled revision follows a provisional one: after `quietMs` without changes, at the latest after
   * `limitMs`.
   */
  readonly quietMs: number
  readonly limitMs: number
}

/** Rows in one statement; one parameter holds them all. */
const AT_ONCE = 2000

/**
 * Stores one numbered solve in one transaction with its custody entry: the placements that it changed, and what it read
 * about each subject (the bodies), if that is not stored yet. If the revision is provisional, the settled solve that
 * must follow is queued too. The caller holds the incident's lock.
 */
export const storeRevision = (db: Database, revision: NewRevision): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, number, settled } = revision
    await sql`
      insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed, provisional,
        result_digest, difference)
      values (${incident}, ${number}, ${revision.engine}, ${JSON.stringify(revision.parameters)}::jsonb,
        decode(${revision.inputDigest}, 'hex'), ${revision.items}, ${revision.placements.length}, ${settled === undefined},
        decode(${settled?.resultDigest ?? null}, 'hex'), ${JSON.stringify(settled?.difference ?? {})}::jsonb)`.execute(
      trx,
    )
    for (const some of chunks(revision.placements)) await storePlacements(trx, revision, some)
    for (const some of chunks(revision.bodies)) await storeBodies(trx, revision, some)
    if (settled) {
      await storeOverview(trx, { incident, number }, settled)
      await sql`update evidence.current_placement set provisional = false
        where incident_id = ${incident} and provisional`.execute(trx)
      await sql`update evidence.solving set unsettled_since = null where incident_id = ${incident}`.execute(trx)
    } else await sql`select work.settle_later(${incident}, ${revision.quietMs}, ${revision.limitMs})`.execute(trx)
    // Announced even if no item moved: there are new scenes, links and coverage, and a new revision in the list.
    await notifyIncident(trx, incident)
    // Comes last, so that the holder of the chain's lock waits for nothing.
    await appendCustody(trx, {
      incident,
      actor: 'worker:reconstruct',
      action: 'revision.stored',
      subject: incident,
      detail: {
        number,
        engine: revision.engine,
        changed: revision.placements.length,
        inputs: revision.inputDigest,
        provisional: settled === undefined,
        result: settled?.resultDigest ?? null,
      },
    })
  })

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE)
}

async function storePlacements(
  trx: Transaction<Schema>,
  { incident, number, settled }: NewRevision,
  placements: readonly NewPlacement[],
): Promise<void> {
  const json = JSON.stringify(placements.map(asRow))
  await sql`insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status,
      confidence, reasons, conflicts, lat, lon, radius_m, place_source, grade, rig)
    select item_id, ${incident}, ${number}, earliest, estimate, latest, status, confidence, reasons,
      conflicts, lat, lon, radius_m, place_source, grade, rig
    from jsonb_populate_recordset(null::evidence.placement, ${json}::jsonb)`.execute(trx)
  await sql`insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status,
      input_digest, placed_digest, grade, rig, provisional)
    select r.item_id, ${incident}, ${number}, r.earliest, r.estimate, r.latest, r.status, decode(r.digest, 'hex'),
      decode(r.placed, 'hex'), r.grade, r.rig, ${settled === undefined}
    from jsonb_to_recordset(${json}::jsonb) as r (item_id text, earliest bigint, estimate bigint, latest bigint,
      status text, digest text, placed text, grade text, rig text)
    on conflict (item_id) do update set revision = excluded.revision, earliest = excluded.earliest,
      estimate = excluded.estimate, latest = excluded.latest, status = excluded.status,
      input_digest = excluded.input_digest, placed_digest = excluded.placed_digest, grade = excluded.grade,
      rig = excluded.rig, provisional = excluded.provisional`.execute(trx)
}

async function storeBodies(
  trx: Transaction<Schema>,
  { incident, number }: NewRevision,
  bodies: readonly NewBody[],
): Promise<void> {
  const rows = bodies.map(({ kind, subject, body, digest }) => ({
    kind,
    subject,
    body: body === undefined ? null : body,
    digest: digest ?? '',
  }))
  await sql`insert into evidence.solved_input (incident_id, revision, kind, subject, body, digest)
    select ${incident}, ${number}, r.kind, r.subject, r.body::jsonb, decode(r.digest, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (kind text, subject text, body text, digest text)`.execute(
    trx,
  )
}

const asRow = ({ placement: p, inputDigest, placedDigest }: NewPlacement): Readonly<Record<string, unknown>> => ({
  item_id: p.item,
  earliest: p.earliest,
  estimate: p.estimate ?? null,
  latest: p.latest,
  status: p.status,
  confidence: p.confidence,
  reasons: p.reasons,
  conflicts: p.conflicts,
  lat: p.place?.lat ?? null,
  lon: p.place?.lon ?? null,
  radius_m: p.place?.radiusM ?? null,
  place_source: p.place?.source ?? null,
  grade: p.grade,
  rig: p.rig ?? null,
  digest: inputDigest,
  placed: placedDigest,
})
