import type { Claim, ZoneSource } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import type { ClaimTable } from '../schema.ts'

/** `statement`: the witness's document that says it. */
type InputClaim = Claim & { readonly id: string; readonly statement?: string }

export interface ReconstructInput {
  readonly item: string
  readonly receivedAt: number
  readonly durationMs: number | undefined
  readonly make: string | undefined
  readonly claims: readonly InputClaim[]
  /** Digest of the inputs behind the current placement; undefined where there is none yet. */
  readonly placedFrom: Buffer | undefined
}

type ClaimRow = Pick<
  {
    [K in keyof ClaimTable]: K extends 'error'
      ? { kind: 'normal' | 'lag' | 'bound'; sdMs: number; lowMs?: number; highMs?: number } | null
      : ClaimTable[K]
  },
  | 'id'
  | 'statement_id'
  | 'about'
  | 'source'
  | 'raw'
  | 'ref'
  | 'at_ms'
  | 'resolution_ms'
  | 'zone'
  | 'zone_source'
  | 'error'
  | 'clock'
  | 'trust'
  | 'lat'
  | 'lon'
  | 'radius_m'
>

interface InputRow {
  readonly item_id: string
  readonly received_at: Date
  readonly duration_ms: number | null
  readonly make: string | null
  readonly input_digest: Buffer | null
  readonly claims: readonly ClaimRow[]
}

/**
 * Every item of the incident that inspect has finished, with the claims that count: of each tool only the newest
 * extraction's, and all that witnesses and officers said. In the items' own order.
 */
export async function readInputs(db: Database, incident: string): Promise<readonly ReconstructInput[]> {
  const { rows } = await sql<InputRow>`
    with newest as (
      select distinct on (x.item_id, x.tool) x.id, x.item_id, x.facts
      from evidence.extraction x join evidence.item i on i.id = x.item_id
      where i.incident_id = ${incident} order by x.item_id, x.tool, x.finished_at desc, x.id),
    counted as (
      select c.item_id, jsonb_agg(to_jsonb(c) order by c.id) as claims
      from evidence.claim c
      where c.incident_id = ${incident}
        and (c.extraction_id is null or c.extraction_id in (select id from newest))
      group by c.item_id)
    select i.id as item_id, i.received_at, d.duration_ms, p.input_digest, coalesce(c.claims, '[]') as claims,
      (select n.facts ->> 'make' from newest n where n.item_id = i.id and n.facts ->> 'make' is not null limit 1) as make
    from evidence.item i
    join evidence.card d on d.item_id = i.id and d.stage <> 'preserved'
    left join counted c on c.item_id = i.id
    left join evidence.current_placement p on p.item_id = i.id
    where i.incident_id = ${incident}
    order by i.seq`.execute(db)
  return rows.map((row) => ({
    item: row.item_id,
    receivedAt: row.received_at.getTime(),
    durationMs: row.duration_ms ?? undefined,
    make: row.make ?? undefined,
    claims: row.claims.flatMap(parseClaim),
    placedFrom: row.input_digest ?? undefined,
  }))
}

function parseClaim(row: ClaimRow): readonly InputClaim[] {
  const { id, source, raw, clock, trust } = row
  const said = row.statement_id === null ? {} : { statement: row.statement_id }
  const base = { id, source, raw, clock, trust, identifying: false, ...said }
  if (row.about === 'place') {
    if (row.lat === null || row.lon === null) return []
    return [{ ...base, about: 'place', lat: row.lat, lon: row.lon, radiusM: row.radius_m ?? 0 }]
  }
  if (row.at_ms === null) return []
  return [
    {
      ...base,
      about: 'time',
      ref: parseRef(row.ref),
      atMs: row.at_ms,
      resolutionMs: row.resolution_ms ?? 0,
      zone: row.zone ?? undefined,
      zoneSource: parseZoneSource(row.zone_source),
      error: row.error ?? { kind: 'normal', sdMs: 0 },
    },
  ]
}

const parseRef = (text: string | null) =>
  text === 'end' || text === 'upper' || text === 'lower' || text === 'day' ? text : ('start' as const)

const parseZoneSource = (text: string | null): ZoneSource =>
  text === 'stated' || text === 'utc-by-format' || text === 'coordinates' || text === 'assumed' ? text : 'none'
