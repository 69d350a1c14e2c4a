import { type Claim, parseClaimClock, type ZoneSource } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'

/** `statement`: the witness's document that contains the claim. */
type InputClaim = Claim & { readonly id: string; readonly statement?: string }

/** An item as a solve reads it: the claims that count, without any text of a file. */
export interface ReconstructInput {
  readonly item: string
  readonly submission: string
  readonly receivedAt: number
  readonly durationMs: number | undefined
  readonly make: string | undefined
  /** The device's clock in this incident. */
  readonly clock: string | undefined
  readonly claims: readonly InputClaim[]
}

interface ClaimRow {
  readonly id: string
  readonly statement_id: string | null
  readonly about: string
  readonly source: string
  readonly ref: string | null
  readonly at_ms: number | null
  readonly resolution_ms: number | null
  readonly zone: string | null
  readonly zone_source: string | null
  readonly error: { kind: 'normal' | 'lag' | 'bound'; sdMs: number; lowMs?: number; highMs?: number } | null
  readonly clock: string
  readonly clock_id: string | null
  readonly trust: number
  readonly lat: number | null
  readonly lon: number | null
  readonly radius_m: number | null
}

interface InputRow {
  readonly item_id: string
  readonly seq: number
  readonly submission_id: string
  readonly received_at: Date
  readonly duration_ms: number | null
  readonly make: string | null
  readonly claims: readonly ClaimRow[]
}

/** Items in one statement, whose result is held in memory as a whole. */
const AT_ONCE = 4000

/** Every item of the incident that takes part: inspected, and in the lists. */
export async function readAllItems(db: Database, incident: string): Promise<readonly ReconstructInput[]> {
  const all: ReconstructInput[] = []
  for (let after = 0; ; ) {
    const chosen = sql`select i.id, i.seq, i.received_at, i.submission_id from evidence.item i
      where i.incident_id = ${incident} and i.seq > ${after} order by i.seq limit ${AT_ONCE}`
    const end = await sql<{ seq: number | null }>`select max(c.seq) as seq from (${chosen}) c`.execute(db)
    for (const row of await readRows(db, chosen)) all.push(toInput(row))
    const last = end.rows[0]?.seq ?? undefined
    if (last === undefined) return all
    after = last
  }
}

/** Like `readAllItems`, for the given items: those that are not inspected, or not in the lists, are left out. */
export async function readItems(db: Database, ids: readonly string[]): Promise<readonly ReconstructInput[]> {
  const all: ReconstructInput[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const chosen = sql`select i.id, i.seq, i.received_at, i.submission_id from evidence.item i where i.id = any(${some})`
    for (const row of await readRows(db, chosen)) all.push(toInput(row))
  }
  return all
}

/**
 * Rows with the claims that count: those of each tool's newest extraction, and everything that witnesses and officers
 * said except what officers recalled.
 */
async function readRows(db: Database, chosen: RawBuilder<unknown>): Promise<readonly InputRow[]> {
  const { rows } = await sql<InputRow>`
    with chosen as materialized (${chosen}),
    newest as materialized (
      select distinct on (x.item_id, x.tool) x.id, x.item_id, x.facts ->> 'make' as make
      from evidence.extraction x where x.item_id in (select id from chosen)
      order by x.item_id, x.tool, x.finished_at desc, x.seq desc, x.id),
    counted as materialized (
      select c.item_id, jsonb_agg(jsonb_build_object('id', c.id, 'statement_id', c.statement_id, 'about', c.about,
        'source', c.source, 'ref', c.ref, 'at_ms', c.at_ms, 'resolution_ms', c.resolution_ms, 'zone', c.zone,
        'zone_source', c.zone_source, 'error', c.error, 'clock', c.clock, 'clock_id', c.clock_id, 'trust', c.trust,
        'lat', c.lat, 'lon', c.lon, 'radius_m', c.radius_m) order by c.id) as claims
      from evidence.claim c
      where c.item_id in (select id from chosen)
        and (c.extraction_id is null or c.extraction_id in (select id from newest))
        and not exists (select from evidence.anchor n join evidence.anchor_recall r on r.anchor_id = n.id where n.claim_id = c.id)
      group by c.item_id)
    select i.id as item_id, i.seq, i.submission_id, i.received_at, d.duration_ms, coalesce(c.claims, '[]') as claims,
      (select min(n.make) from newest n where n.item_id = i.id) as make
    from chosen i
    join evidence.card d on d.item_id = i.id and d.stage <> 'preserved' and d.hidden is null
    left join counted c on c.item_id = i.id
    order by i.seq`.execute(db)
  return rows
}

const toInput = (row: InputRow): ReconstructInput => ({
  item: row.item_id,
  submission: row.submission_id,
  receivedAt: row.received_at.getTime(),
  durationMs: row.duration_ms ?? undefined,
  make: row.make ?? undefined,
  clock: row.claims.flatMap((claim) => claim.clock_id ?? []).sort()[0],
  claims: row.claims.flatMap(parseClaim),
})

function parseClaim(row: ClaimRow): readonly InputClaim[] {
  const { id, source, trust } = row
  // The name of a clock that only a newer version knows is read as `document`, because nobody here knows which device
  // the clock belongs to.
  const clock = parseClaimClock(row.clock) ?? 'document'
  const said = row.statement_id === null ? {} : { statement: row.statement_id }
  // `raw` is left empty: a solve does not use what a file or witness wrote, and more people read an export than an
  // item.
  const base = { id, source, raw: '', clock, trust, identifying: false, ...said }
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
