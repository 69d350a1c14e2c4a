// Fills an incident with very many items in the real tables, and marks the items that must be counted, as the workers
// do.
import type { Pool } from './ground.ts'

export interface Filling {
  readonly incident: string
  readonly items: number
  readonly say: (line: string) => void
}

/** When the incident began, epoch ms. Four fifths of it happen in the first four of its 72 hours. */
export const BEGAN_AT = Date.UTC(2026, 5, 1, 18)
export const LASTED_MS = 3 * 86_400_000

const CHUNK = 50_000

/**
 * Fills on a connection of its own, so that the pool may be used at the same time. The table `made` stays until
 * `endFilling`.
 */
export async function fill(pool: Pool, filling: Filling): Promise<void> {
  const client = await pool.connect()
  try {
    await fillOn(client, filling)
  } finally {
    client.release()
  }
}

/** Drops the table `made`. As long as it exists, the rows count as incomplete. */
export const endFilling = (pool: Pool): Promise<unknown> => pool.query('drop table made')

type Client = Pick<Pool, 'query'>

async function fillOn(client: Client, { incident, items, say }: Filling): Promise<void> {
  await client.query(
    'create table made (n integer, id text, kind text, status text, at bigint, width bigint, late bigint, a double precision, b double precision, c double precision)',
  )
  await client.query(
    `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed)
     values ($1, 1, 'bench', '{}', '', $2, $2)`,
    [incident, items],
  )
  await client.query(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ('of_bench', 'bench', 'h', 's')`,
  )
  await onlyTriggers(client, 'always')
  for (let first = 0; first < items; first += CHUNK) {
    await client.query('begin')
    await client.query('truncate made')
    await client.query(MADE, [first, Math.min(first + CHUNK, items)])
    await client.query(ITEMS, [incident, BEGAN_AT, items])
    await client.query(CARDS, [incident])
    await client.query(PLACEMENTS, [incident])
    await client.query(CURRENT, [incident])
    await client.query(REVIEWS, [incident])
    await client.query(MARKS, [incident])
    await client.query('commit')
    if (first % (4 * CHUNK) === 0) say(`${Math.min(first + CHUNK, items)} of ${items} items`)
  }
  await onlyTriggers(client, 'origin')
  await client.query(STATEMENTS, [incident])
  await client.query(SCENES, [incident])
  await client.query(SCENE_ITEMS, [incident])
}

/** Triggers that maintain columns which the measured screens read. */
const KEPT = ['card card_made_waits', 'placement placement_has_place', 'review review_waits'] as const

/**
 * With `always` only the triggers in KEPT run. Triggers that wake a solver or send notifications are off, because
 * nobody listens here. Foreign key checks are off, too. The triggers that mark an item to be counted again are off as
 * well: MARKS inserts one mark for each item instead of one for each change.
 */
async function onlyTriggers(client: Client, what: 'always' | 'origin'): Promise<void> {
  for (const kept of KEPT) {
    const [table, trigger] = kept.split(' ')
    await client.query(`alter table evidence.${table} enable ${what === 'always' ? 'always' : ''} trigger ${trigger}`)
  }
  await client.query(`set session_replication_role = ${what === 'always' ? 'replica' : 'origin'}`)
}

/** SQL for a hash of the number `g` alone, so that every run makes the same world. Uniform in [0, 1). */
const hashed = (salt: number): string =>
  `((hashint8extended(g::bigint, ${salt}) & 1048575) / 1048576.0)::double precision`

/**
 * `width`: how wide a placement is. Most are seconds wide, a fifth are minutes to hours, and some are a day. Two thirds
 * of the `open` ones have a width of 63 years, so their lower bound is 1990.
 * `at`: four fifths lie in twelve peaks within four hours, the others anywhere in the incident. One in two hundred is
 * years back.
 */
const MADE = `insert into made
  select g, 'it_' || substr(translate(md5(g::text), '0189', 'wxyz'), 1, 26),
    case when ${hashed(1)} < 0.6 then 'image' when ${hashed(1)} < 0.9 then 'video' when ${hashed(1)} < 0.94 then 'audio'
      when ${hashed(1)} < 0.97 then 'document' when ${hashed(1)} < 0.98 then 'archive' else 'other' end,
    case when ${hashed(2)} < 0.62 then 'placed' when ${hashed(2)} < 0.85 then 'likely' else 'open' end,
    ${BEGAN_AT} + floor(case when ${hashed(3)} < 0.005 then -${hashed(4)} * 1e11
      when ${hashed(3)} < 0.8 then (floor(${hashed(5)} * 12) + ${hashed(4)} ^ 3) / 12 * 14400000
      else ${hashed(4)} * ${LASTED_MS} end)::bigint,
    case when ${hashed(2)} < 0.62 then 200 * 300 ^ ${hashed(6)} when ${hashed(2)} < 0.82 then 60000 * 720 ^ ${hashed(6)}
      when ${hashed(2)} < 0.85 then 86400000 when ${hashed(2)} < 0.95 then 2e12 else 3600000 * 48 ^ ${hashed(6)} end::bigint,
    (60000 * 600 ^ ${hashed(7)})::bigint, ${hashed(8)}, ${hashed(9)}, ${hashed(10)}
  from generate_series($1::integer, $2::integer - 1) g`

const ITEMS = `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
    vault_key, sealed_length, recipient)
  select id, $1, 'up_' || n, 'su_' || (floor(a * $3::integer / 3))::integer, 1, false, 'web', (1e5 * 300 ^ b)::bigint, sha256(id::bytea),
    date_trunc('minute', to_timestamp((greatest(at, $2::bigint) + late) / 1000.0)), 'k', 1, 'age1x' from made order by n`

const CARDS = `insert into evidence.card (item_id, incident_id, kind, media_type, stage, hidden, folded_into, flags, has_thumb)
  select id, $1, kind, 'image/jpeg', case when a < 0.01 then 'failed' when a < 0.02 then 'inspected' else 'ready' end,
    case when b < 0.02 then 'withdrawn' end, case when b between 0.02 and 0.08 then (select min(id) from made) end,
    case when c < 0.08 then '{edited}'::text[] when c < 0.1 then '{edited,re-encoded}' else '{}' end, true from made`

const PLACEMENTS = `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence,
    reasons, conflicts, lat, lon, radius_m, place_source, grade)
  select id, $1, 1, greatest(631152000000, at - (width * c)::bigint) - case when at < 631152000000 then 1 else 0 end,
    case when status = 'open' then null else at end, at + greatest(0, width - (width * c)::bigint) * (status <> 'open')::integer,
    status, 0.8, '[{"code":"clock.device","share":1,"values":{}}]', case when c < 0.05 then '[{"code":"conflict.clock","claims":[],"byMs":9}]'::jsonb else '[]' end,
    case when a < 0.4 then 60.1 + b * 0.2 end, case when a < 0.4 then 24.8 + c * 0.4 end, case when a < 0.4 then 25 end,
    case when a < 0.4 then 'exif.GPS' end, case when status = 'open' then 'bounds' when a < 0.5 then 'own' else 'rig' end
  from made where c < 0.999`

const CURRENT = `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest,
    grade, rig)
  select p.item_id, $1, 1, p.earliest, p.estimate, p.latest, p.status, '', p.grade,
    case when m.b > 0.8 then 'rig_' || floor(m.at / 60000.0)::bigint end
  from made m join evidence.placement p on p.item_id = m.id`

const REVIEWS = `insert into evidence.review (incident_id, item_id, officer_id, decision)
  select $1, i.id, 'of_bench', (array['relevant', 'not-relevant', 'urgent', 'undecided'])[1 + i.seq / 10 % 4]
  from made m join evidence.item i on i.id = m.id where i.seq % 10 = 0`

/** One mark for each card. No card is folded into another yet. */
const MARKS = `insert into evidence.recount select $1, c.item_id from made m join evidence.card c on c.item_id = m.id
  where c.hidden is null`

const STATEMENTS = `insert into evidence.statement (id, submission_id, incident_id, words, received_at)
  select 'st_' || row_number() over (), submission_id, $1,
    (array['two bangs by the station', 'smoke over the bridge', 'people running to the square', 'I saw a car burning'])[1 + seq / 50 % 4], now()
  from evidence.item where incident_id = $1 and seq % 50 = 0`

const SCENES = `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
  select $1, 'sc_' || s, 1, 3, 3, 0, 0, 0, 0, 0 from generate_series(0, 99) s`

const SCENE_ITEMS = `insert into evidence.scene_item (incident_id, scene_id, item_id)
  select $1, 'sc_' || (seq / 40 % 100), id from evidence.item where incident_id = $1 and seq % 40 = 0`
