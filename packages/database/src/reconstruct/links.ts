// What linking reads and writes: which items have a print, what bounds an item in time and place, and the measured
// links.
import type { PlacedAt } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'
import { derivedId } from '../work/derived-id.ts'
import { notifyIncident } from '../work/notify-incident.ts'

/** Where a print is stored and how it opens. */
export interface PrintSource {
  readonly item: string
  readonly incident: string
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly bytes: number
  readonly key: { readonly keyId: string; readonly sealedIdentity: Buffer }
}

/** What is known about an item before anything is measured. */
export interface LinkBounds {
  readonly item: string
  /**
   * The upload that the item comes from. Items of one upload are parts of the same file, so they are not compared with
   * one another.
   */
  readonly upload: string
  /** Upper bound of the item's start: its arrival. */
  readonly receivedAt: number
  readonly durationMs: number
  /** The present placement; undefined before the first solve. */
  readonly placed: { readonly earliest: number; readonly latest: number; readonly status: string } | undefined
  /** The time that an officer pinned. No link by sound can move it. */
  readonly pinned: { readonly earliest: number; readonly latest: number } | undefined
  readonly place: PlacedAt | undefined
}

/** A measured pair. `a` is the smaller id. */
export interface NewLink {
  readonly a: string
  readonly b: string
  readonly offsetMs: number
  readonly sdMs: number
  readonly driftPpm: number | undefined
  readonly strength: number
  readonly recipe: string
  readonly evidence: Readonly<Record<string, number>>
}

/** A stored link that a later item has shown to be wrong. */
export interface DroppedLink {
  readonly a: string
  readonly b: string
  readonly recipe: string
  readonly reason: 'replay' | 'claims'
}

export interface NewReplay {
  readonly item: string
  readonly evidence: Readonly<Record<string, string | number | boolean>>
}

/** Items whose print takes part in linking: in the lists, with a key. */
export async function printedItems(db: Database, incident: string, recipe: string): Promise<readonly string[]> {
  const { rows } = await sql<{ item: string }>`
    select s.item_id as item from evidence.card c join evidence.sound s on s.item_id = c.item_id
    join evidence.item_key k on k.item_id = c.item_id
    where c.incident_id = ${incident} and c.hidden is null and s.recipe = ${recipe} and s.outcome = 'print'`.execute(db)
  return rows.map(({ item }) => item)
}

/** Undefined if there is no print, if the item left the lists, or if its key was erased. */
export async function printSource(db: Database, item: string, recipe: string): Promise<PrintSource | undefined> {
  const { rows } = await sql<{
    incident: string
    vault_key: string
    vault_version: string | null
    bytes: number
    key_id: string
    sealed_identity: Buffer
  }>`
    select c.incident_id as incident, s.vault_key, s.vault_version, s.bytes, k.key_id, k.sealed_identity
    from evidence.sound s join evidence.card c on c.item_id = s.item_id and c.hidden is null
    join evidence.item_key k on k.item_id = s.item_id
    where s.item_id = ${item} and s.recipe = ${recipe} and s.outcome = 'print'`.execute(db)
  const row = rows[0]
  return (
    row && {
      item,
      incident: row.incident,
      vaultKey: row.vault_key,
      vaultVersion: row.vault_version ?? undefined,
      bytes: row.bytes,
      key: { keyId: row.key_id, sealedIdentity: row.sealed_identity },
    }
  )
}

interface BoundsRow {
  readonly item: string
  readonly upload: string
  readonly received_at: Date
  readonly duration_ms: number | null
  readonly earliest: number | null
  readonly latest: number | null
  readonly status: string | null
  readonly pin_from: number | null
  readonly pin_to: number | null
  readonly place: { lat: number; lon: number; radius_m: number | null; source: string } | null
}

/** The bounds of those given items that take part in linking. */
export async function linkBounds(db: Database, items: readonly string[]): Promise<readonly LinkBounds[]> {
  const { rows } = await sql<BoundsRow>`
    select i.id as item, i.upload_id as upload, i.received_at, c.duration_ms, p.earliest, p.latest, p.status,
      n.pin_from, n.pin_to,
      (select jsonb_build_object('lat', k.lat, 'lon', k.lon, 'radius_m', k.radius_m, 'source', k.source)
        from evidence.claim k where k.item_id = i.id and k.about = 'place' order by k.trust desc, k.id limit 1) as place
    from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
    left join evidence.current_placement p on p.item_id = i.id
    left join lateral (
      select min(k.at_ms + coalesce((k.error ->> 'lowMs')::float8, -3 * coalesce((k.error ->> 'sdMs')::float8, 0)))::bigint as pin_from,
        max(k.at_ms + coalesce(k.resolution_ms, 0) + coalesce((k.error ->> 'highMs')::float8, 3 * coalesce((k.error ->> 'sdMs')::float8, 0)))::bigint as pin_to
      from evidence.claim k where k.item_id = i.id and k.about = 'time' and k.clock = 'officer' and k.ref = 'start'
        and not exists (select from evidence.anchor a join evidence.anchor_recall r on r.anchor_id = a.id where a.claim_id = k.id)
    ) n on true
    where i.id = any(${items})`.execute(db)
  return rows.map(toBounds)
}

const toBounds = (row: BoundsRow): LinkBounds => ({
  item: row.item,
  upload: row.upload,
  receivedAt: row.received_at.getTime(),
  durationMs: row.duration_ms ?? 0,
  placed:
    row.earliest === null || row.latest === null
      ? undefined
      : { earliest: row.earliest, latest: row.latest, status: row.status ?? 'open' },
  pinned: row.pin_from === null || row.pin_to === null ? undefined : { earliest: row.pin_from, latest: row.pin_to },
  place: row.place
    ? { lat: row.place.lat, lon: row.place.lon, radiusM: row.place.radius_m ?? 0, source: row.place.source }
    : undefined,
})

/** Links of any of these items that still count, as they were stored. */
export async function linksOf(db: Database, items: readonly string[], recipe: string): Promise<readonly NewLink[]> {
  const { rows } = await sql<NewLink>`
    select a, b, offset_ms as "offsetMs", sd_ms as "sdMs", drift_ppm as "driftPpm", strength, recipe, evidence
    from evidence.link l where kind = 'sound' and recipe = ${recipe} and (a = any(${items}) or b = any(${items}))
      and not exists (select from evidence.link_dropped q where q.link_id = l.id)`.execute(db)
  return rows
}

/** Items that show and sound the same because they are copies of one file, including the item. */
export async function copiesOf(db: Database, item: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select case when item_id = ${item} then twin_of else item_id end as id from evidence.twin
    where ${item} in (item_id, twin_of)`.execute(db)
  return new Set([item, ...rows.map(({ id }) => id)])
}

export interface Linked {
  readonly links: readonly NewLink[]
  readonly dropped: readonly DroppedLink[]
  readonly replays: readonly NewReplay[]
}

/**
 * Stores the links and replays of one run, with the solve that they require. Ids derive from what is linked, so a
 * second run adds none. Links of an item that left the lists meanwhile are skipped. Returns how many links were new.
 */
export const storeLinks = (db: Database, incident: string, found: Linked): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const rows = found.links.map(({ a, b, ...link }) => ({ id: derivedId('link', a, b, link.recipe), a, b, ...link }))
    const { rows: fresh } = await sql<{ id: string }>`
      insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, drift_ppm, strength, recipe, evidence)
      select r.id, ${incident}, 'sound', r.a, r.b, r."offsetMs", r."sdMs", r."driftPpm", r.strength, r.recipe, r.evidence
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, a text, b text, "offsetMs" double precision,
        "sdMs" double precision, "driftPpm" double precision, strength double precision, recipe text, evidence jsonb)
      join evidence.card x on x.item_id = r.a and x.hidden is null and x.incident_id = ${incident}
      join evidence.card y on y.item_id = r.b and y.hidden is null and y.incident_id = ${incident}
      order by r.id on conflict do nothing returning id`.execute(trx)
    const drops = found.dropped.map(({ a, b, recipe, reason }) => ({ id: derivedId('link', a, b, recipe), reason }))
    const { rows: dropped } = await sql<{ id: string }>`
      insert into evidence.link_dropped (link_id, incident_id, reason)
      select r.id, ${incident}, r.reason from jsonb_to_recordset(${JSON.stringify(drops)}::jsonb) as r (id text, reason text)
      join evidence.link l on l.id = r.id order by r.id on conflict do nothing returning link_id as id`.execute(trx)
    for (const { item, evidence } of [...found.replays].sort((a, b) => (a.item < b.item ? -1 : 1)))
      await sql`select evidence.mark_replay(${derivedId('flag', item, 'sound-replay')}, ${item},
        ${JSON.stringify(evidence)}::jsonb)`.execute(trx)
    if (fresh.length + dropped.length > 0) {
      await notifyIncident(trx, incident)
      await addWork(trx, {
        task: 'reconstruct-incident',
        incident,
        subject: incident,
        dedupe: `reconstruct:${incident}`,
        priority: 3,
      })
    }
    return fresh.length
  })

/**
 * Items with a print that may have been recorded at the same time as this one by their present placements, the nearest
 * first. They are compared with it even if noise hides the features by which similar sounds are found. If only its
 * arrival bounds the item's time, there are none.
 */
export async function plausibleBeside(
  db: Database,
  item: string,
  { recipe, limit }: { readonly recipe: string; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ item: string }>`
    select p.item_id as item from evidence.current_placement o
    join evidence.current_placement p on p.incident_id = o.incident_id and p.item_id <> o.item_id
      and p.estimate is not null and p.middle between o.earliest - ${NEAR_MS} and o.latest + ${NEAR_MS}
    join evidence.card c on c.item_id = p.item_id and c.hidden is null
    join evidence.sound s on s.item_id = p.item_id and s.recipe = ${recipe} and s.outcome = 'print'
    where o.item_id = ${item} and o.estimate is not null
    order by abs(p.middle - o.middle), p.item_id limit ${limit}`.execute(db)
  return rows.map((row) => row.item)
}

/** Two films of the same event begin at most this far apart. A clock's error seldom makes the distance much larger. */
const NEAR_MS = 300_000
