// One revision as it can be exported and solved again (`@firsthand/timeline/replay` reads it back).
import type { Placement } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** `bodies`: what the solve read about each item, link and pair of twins, and the incident's hints. */
export interface TimelineExportDocument {
  readonly format: 'firsthand-timeline-export/1'
  readonly incident: string
  readonly revision: number
  readonly provisional: boolean
  readonly engine: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** SHA-256, lower-case hex. */
  readonly inputDigest: string
  readonly resultDigest: string | null
  readonly difference: Readonly<Record<string, unknown>>
  readonly bodies: readonly { readonly kind: string; readonly subject: string; readonly body: unknown }[]
  /** The placements that are shown after this revision, ordered by item. */
  readonly placements: readonly Placement[]
}

interface RevisionRow {
  readonly number: number
  readonly provisional: boolean
  readonly engine: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly input: string
  readonly result: string | null
  readonly difference: Readonly<Record<string, unknown>>
}

/** Reads one revision; if `number` is undefined, the newest settled one. Returns undefined if there is none. */
export async function readTimelineExport(
  db: Database,
  incident: string,
  number?: number,
): Promise<TimelineExportDocument | undefined> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows } = await sql<RevisionRow>`
        select number, provisional, engine, parameters, encode(input_digest, 'hex') as input,
          encode(result_digest, 'hex') as result, difference
        from evidence.revision where incident_id = ${incident}
          and case when ${number ?? null}::integer is null then not provisional else number = ${number ?? null}::integer end
        order by number desc limit 1`.execute(trx)
      const head = rows[0]
      if (!head) return undefined
      const bodies = await sql<TimelineExportDocument['bodies'][number]>`
        select kind, subject, body from (
          select distinct on (kind, subject) kind, subject, body from evidence.solved_input
          where incident_id = ${incident} and revision <= ${head.number} order by kind, subject, revision desc) b
        where body is not null order by kind, subject`.execute(trx)
      const items = bodies.rows.filter(({ kind }) => kind === 'item').map(({ subject }) => subject)
      const placements = await sql<PlacementRow>`
        select distinct on (item_id) item_id, earliest, estimate, latest, status, confidence, reasons, conflicts, lat, lon,
          radius_m, place_source, grade, rig
        from evidence.placement where item_id = any(${items}) and revision <= ${head.number}
        order by item_id, revision desc`.execute(trx)
      return {
        format: 'firsthand-timeline-export/1' as const,
        incident,
        revision: head.number,
        provisional: head.provisional,
        engine: head.engine,
        parameters: head.parameters,
        inputDigest: head.input,
        resultDigest: head.result,
        difference: head.difference,
        bodies: bodies.rows,
        placements: placements.rows.map(toPlacement),
      }
    })
}

interface PlacementRow
  extends Pick<Placement, 'earliest' | 'latest' | 'status' | 'confidence' | 'reasons' | 'conflicts'> {
  readonly item_id: string
  readonly estimate: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radius_m: number | null
  readonly place_source: string | null
  readonly grade: string
  readonly rig: string | null
}

const toPlacement = (row: PlacementRow): Placement => ({
  item: row.item_id,
  earliest: row.earliest,
  estimate: row.estimate ?? undefined,
  latest: row.latest,
  status: row.status,
  confidence: row.confidence,
  reasons: row.reasons,
  conflicts: row.conflicts,
  place:
    row.lat === null || row.lon === null
      ? undefined
      : { lat: row.lat, lon: row.lon, radiusM: row.radius_m ?? 0, source: row.place_source ?? '' },
  grade: row.grade,
  rig: row.rig ?? undefined,
})
