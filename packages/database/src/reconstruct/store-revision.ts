import type { Placement } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'

export interface NewRevision {
  readonly incident: string
  readonly engine: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** SHA-256 over the inputs of the items that this revision placed. */
  readonly inputDigest: Buffer
  /** Items that the incident has at this moment. */
  readonly items: number
  readonly placements: readonly { readonly placement: Placement; readonly inputDigest: Buffer }[]
}

/**
 * One numbered solve with the placements that it changed, in one transaction. Answers the revision's number.
 * Runs of one incident follow each other (the outbox holds one waiting row), and the chain's lock orders their numbers.
 */
export async function storeRevision(db: Database, revision: NewRevision): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${revision.incident}, 7))`.execute(trx)
    const { rows } = await sql<{ number: number }>`
      insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed)
      select ${revision.incident}, coalesce(max(number), 0) + 1, ${revision.engine},
        ${JSON.stringify(revision.parameters)}::jsonb, ${revision.inputDigest}, ${revision.items}::integer,
        ${revision.placements.length}::integer
      from evidence.revision where incident_id = ${revision.incident} returning number`.execute(trx)
    const number = rows[0]?.number
    if (number === undefined) throw new Error('a revision got no number')
    const json = JSON.stringify(revision.placements.map(({ placement, inputDigest }) => asRow(placement, inputDigest)))
    await sql`insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status,
        confidence, reasons, conflicts, lat, lon, radius_m, place_source)
      select item_id, ${revision.incident}, ${number}, earliest, estimate, latest, status, confidence, reasons,
        conflicts, lat, lon, radius_m, place_source
      from jsonb_populate_recordset(null::evidence.placement, ${json}::jsonb)`.execute(trx)
    await sql`insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest)
      select r.item_id, ${revision.incident}, ${number}, r.earliest, r.estimate, r.latest, r.status, decode(r.digest, 'hex')
      from jsonb_to_recordset(${json}::jsonb)
        as r (item_id text, earliest bigint, estimate bigint, latest bigint, status text, digest text)
      on conflict (item_id) do update set revision = excluded.revision, earliest = excluded.earliest,
        estimate = excluded.estimate, latest = excluded.latest, status = excluded.status,
        input_digest = excluded.input_digest`.execute(trx)
    await appendCustody(trx, {
      incident: revision.incident,
      actor: 'worker:reconstruct',
      action: 'revision.stored',
      subject: revision.incident,
      detail: {
        number,
        engine: revision.engine,
        changed: revision.placements.length,
        inputs: revision.inputDigest.toString('hex'),
      },
    })
    return number
  })
}

const asRow = (p: Placement, digest: Buffer): Readonly<Record<string, unknown>> => ({
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
  digest: digest.toString('hex'),
})
