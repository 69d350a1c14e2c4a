import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A claim as the item's page shows it. `raw` is what the file or witness said: untrusted text. */
export interface ClaimRow {
  readonly id: string
  readonly about: 'time' | 'place'
  readonly source: string
  readonly raw: string
  readonly ref: string | null
  readonly atMs: number | null
  readonly resolutionMs: number | null
  readonly zone: string | null
  readonly zoneSource: string | null
  readonly error: { readonly kind: string; readonly sdMs: number } | null
  readonly clock: string
  readonly trust: number
  readonly lat: number | null
  readonly lon: number | null
  readonly altitudeM: number | null
  readonly radiusM: number | null
  readonly identifying: boolean
}

/**
 * The claims that count, by the rule of `readInputs`: those of each tool's newest extraction, and what people said
 * directly. The list is bounded, because a file can be made to claim a lot. Identifying facts are not shown here: they
 * need a reason (`readIdentifying`).
 */
export async function listClaims(db: Database, item: string): Promise<readonly ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`
    with newest as (
      select distinct on (tool) id from evidence.extraction where item_id = ${item} order by tool, finished_at desc, seq desc, id)
    select id, about, source, left(raw, 500) as raw, ref, at_ms as "atMs", resolution_ms as "resolutionMs", zone,
      zone_source as "zoneSource", error, clock, trust, lat, lon, altitude_m as "altitudeM", radius_m as "radiusM", identifying
    from evidence.claim where item_id = ${item} and not identifying
      and (extraction_id is null or extraction_id in (select id from newest))
    order by about desc, trust desc, seq limit 300`.execute(db)
  return rows
}

/**
 * A claim that is named in the explanation of an item's time. `seq` is the number of the item that the claim belongs
 * to. `sender` tells sendings apart within one answer, without their ids: equal numbers are one sending.
 */
export interface NamedClaim {
  readonly claim: string
  readonly source: string
  readonly item: string
  readonly seq: number
  readonly sender: number
}

/** The claims among the given ids that belong to the incident. */
export async function listNamedClaims(
  db: Database,
  { incident, claims }: { readonly incident: string; readonly claims: readonly string[] },
): Promise<readonly NamedClaim[]> {
  if (claims.length === 0) return []
  const { rows } = await sql<NamedClaim>`select c.id as claim, c.source, c.item_id as item, i.seq,
      dense_rank() over (order by i.submission_id)::integer as sender
    from evidence.claim c join evidence.item i on i.id = c.item_id
    where c.id = any(${[...claims]}::text[]) and c.incident_id = ${incident} and not c.identifying`.execute(db)
  return rows
}
