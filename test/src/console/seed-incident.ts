// Makes an incident of very many items without the solver, and puts them into the real tables as the workers leave
// them: claims, clocks, links and words. The running worker then places them; no placement is inserted here.
import type { ItemInput } from '@firsthand/timeline'
import { makeWorld } from '../bench/timeline-world/make-world.ts'
import type { Pool } from '../stack/owner-rows.ts'
import { spokenWords } from './spoken-words.ts'

export interface Seeding {
  readonly incident: string
  readonly items: number
  readonly seed: number
}

export interface Seeded {
  readonly items: number
  readonly links: number
  readonly statements: number
}

const CHUNK = 2000

/** Inserts the items and queues one solve of all of them, in the order in which a worker would write. */
export async function seedIncident(pool: Pool, { incident, items, seed }: Seeding): Promise<Seeded> {
  const { world } = makeWorld({ items, seed, wrongLinks: 5, staged: 0 })
  const clocks = [...new Set(world.items.flatMap(({ clock }) => clock ?? []))]
  await pool.query(
    `insert into evidence.clock (id, incident_id, kind, device_hash)
     select c, $1, 'device', sha256(c::bytea) from unnest($2::text[]) c`,
    [incident, clocks],
  )
  const opened = openedAt(world.items)
  for (let from = 0; from < world.items.length; from += CHUNK) {
    const part = world.items.slice(from, from + CHUNK)
    await pool.query('begin')
    await pool.query(ITEMS, [incident, JSON.stringify(part.map((item, at) => itemRow(item, at, opened)))])
    await pool.query(CLAIMS, [incident, JSON.stringify(part.flatMap(claimRows))])
    await pool.query('commit')
  }
  const sound = world.links.filter(({ kind }) => kind === 'sound')
  await pool.query(LINKS, [incident, JSON.stringify(sound)])
  const statements = spokenWords(world.items)
  await pool.query(STATEMENTS, [incident, JSON.stringify(statements)])
  await pool.query(`select work.add('reconstruct', 'reconstruct-incident', $1, $1, p_dedupe => 'reconstruct:' || $1)`, [
    incident,
  ])
  return { items: world.items.length, links: sound.length, statements: statements.length }
}

/**
 * The moment at which the door opened. A few items of the made world would arrive earlier; they arrive at this moment.
 */
const openedAt = (items: readonly ItemInput[]): number =>
  items.map(({ receivedAt }) => receivedAt).sort((a, b) => a - b)[Math.floor(items.length * 0.05)] ?? 0

const itemRow = ({ item, submission, receivedAt, durationMs, claims }: ItemInput, at: number, opened: number) => ({
  id: item,
  submission: submission ?? `su_${item.slice(3)}`,
  number: at + 1,
  received_at: new Date(Math.max(receivedAt, opened)).toISOString(),
  duration_ms: durationMs === undefined ? null : Math.round(durationMs),
  kind: durationMs === undefined ? 'image' : claims.some(({ about }) => about === 'place') ? 'video' : kindOf(item),
})

/** Of the items with a duration and no place, one in six is a sound recording. */
const kindOf = (item: string): 'video' | 'audio' => ((item.codePointAt(5) ?? 0) % 6 === 0 ? 'audio' : 'video')

const claimRows = ({ item, clock, claims }: ItemInput) =>
  claims.map((claim) => {
    const base = {
      id: claim.id,
      item,
      source: claim.source,
      clock: claim.clock,
      trust: claim.trust,
      about: claim.about,
    }
    // Only claims of the device's own clock name the item's clock. A statement's claims are by the witness's clock.
    const rides = claim.clock === 'device' ? (clock ?? null) : null
    if (claim.about === 'place')
      return { ...base, clock_id: rides, lat: claim.lat, lon: claim.lon, radius_m: claim.radiusM }
    const { ref, atMs, resolutionMs, zone, zoneSource, error } = claim
    const time = { ref, at_ms: Math.round(atMs), resolution_ms: Math.round(resolutionMs), zone, error }
    return { ...base, ...time, clock_id: rides, zone_source: zoneSource }
  })

const ITEMS = `with r as (select * from jsonb_to_recordset($2::jsonb) r(id text, submission text, number integer,
    received_at timestamptz, duration_ms bigint, kind text)),
  made as (insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
    vault_key, sealed_length, recipient)
    select id, $1, 'up_' || substr(id, 4), submission, number, false, 'web', 2000000, sha256(id::bytea), received_at, 'seeded', 1, 'age1seeded'
    from r order by number)
  insert into evidence.card (item_id, incident_id, kind, media_type, stage, width, height, duration_ms)
  select id, $1, kind, case kind when 'image' then 'image/jpeg' when 'audio' then 'audio/mp4' else 'video/mp4' end, 'ready',
    case when kind <> 'audio' then 1920 end, case when kind <> 'audio' then 1080 end, duration_ms from r`

const CLAIMS = `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source,
    error, clock, clock_id, trust, lat, lon, radius_m)
  select id, $1, item, about, source, 'seeded', ref, at_ms, resolution_ms, zone, zone_source, error, clock, clock_id, trust, lat, lon, radius_m
  from jsonb_to_recordset($2::jsonb) r(id text, item text, about text, source text, ref text, at_ms bigint, resolution_ms bigint,
    zone text, zone_source text, error jsonb, clock text, clock_id text, trust integer, lat double precision,
    lon double precision, radius_m double precision)`

const LINKS = `insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, drift_ppm, strength, recipe)
  select id, $1, 'sound', a, b, "offsetMs", "sdMs", "driftPpm", least(1, strength), 'seeded'
  from jsonb_to_recordset($2::jsonb) r(id text, a text, b text, "offsetMs" double precision, "sdMs" double precision,
    "driftPpm" double precision, strength double precision)`

const STATEMENTS = `insert into evidence.statement (id, submission_id, incident_id, words, where_words, language, received_at)
  select id, submission, $1, words, place, language, received_at
  from jsonb_to_recordset($2::jsonb) r(id text, submission text, words text, place text, language text, received_at timestamptz)`
