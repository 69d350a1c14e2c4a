import { randomBytes } from 'node:crypto'
import type { ClaimClock, FileFlag, TimeClaim } from '@firsthand/domain'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { createInspectDoor, type InspectDoor, type NewInspection } from './index.ts'

/** What one inspection stores, and that nobody can find a device by it. */
let database: TestDatabase
let door: InspectDoor
const FLOOD = makeId('incident', randomBytes(16))
const FIRE = makeId('incident', randomBytes(16))
const SERIAL = 'serialnumber4711'

beforeAll(async () => {
  database = await createTestDatabase()
  door = createInspectDoor(database.poolOf('inspect'))
  for (const [id, slug] of [
    [FLOOD, 'flood'],
    [FIRE, 'fire'],
  ]) {
    await database.owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256, key_proven_at)
       values ($1, $2, 'event', 'active', false, $2, 'ke_' || $2, 'age1x', '\\x00', '\\x00', now())`,
      [id, slug],
    )
  }
})
afterAll(() => database.release())

async function addItem(incident: string, submission: string): Promise<string> {
  const item = makeId('item', randomBytes(16))
  const upload = makeId('upload', randomBytes(16))
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ($1, $2, $3, $4, 1, false, 'web', 9, $5, now(), 'k', 9, 'age1x')`,
    [item, incident, upload, submission, randomBytes(32)],
  )
  await database.owner.query(
    'insert into evidence.card (item_id, incident_id) select id, incident_id from evidence.item where id = $1',
    [item],
  )
  return item
}

const taken = (clock: ClaimClock): TimeClaim => ({
  about: 'time',
  source: `exif.${clock}`,
  raw: '2023:07:09 20:36:33',
  ref: 'start',
  atMs: 1_688_934_993_000,
  resolutionMs: 1000,
  zone: undefined,
  zoneSource: 'none',
  error: { kind: 'normal', sdMs: 300 },
  clock,
  trust: 40,
  identifying: false,
})

const found = (item: string, incident: string, more: Partial<NewInspection> = {}): NewInspection => ({
  item,
  incident,
  extraction: { tool: 'inspect', version: '1', outcome: 'read' },
  tools: [],
  claims: (['device', 'container', 'name', 'gps'] as const).map(taken),
  flags: [],
  thumb: undefined,
  card: { kind: 'image', mediaType: 'image/jpeg' },
  normalisePriority: 5,
  ...more,
})

interface ClockRow {
  readonly clock: string
  readonly clock_id: string | null
  readonly device_hash: Buffer | null
}
const clocksOf = async (item: string): Promise<readonly ClockRow[]> =>
  (
    await database.owner.query<ClockRow>(
      `select c.clock, c.clock_id, k.device_hash from evidence.claim c left join evidence.clock k on k.id = c.clock_id
       where c.item_id = $1 order by c.clock`,
      [item],
    )
  ).rows

const hashOf = async (item: string): Promise<string> =>
  (await clocksOf(item)).find(({ clock }) => clock === 'device')?.device_hash?.toString('hex') ?? 'none'

test('one device is one clock within an incident, another in the next, and its serial number is nowhere', async () => {
  const key = { clockKey: `one:maker|model|${SERIAL}` }
  const [first, second] = [await addItem(FLOOD, 'su_a'), await addItem(FLOOD, 'su_b')]
  const elsewhere = await addItem(FIRE, 'su_c')
  await door.storeInspection(found(first, FLOOD, key))
  await door.storeInspection(found(second, FLOOD, key))
  await door.storeInspection(found(elsewhere, FIRE, key))
  expect(await hashOf(first)).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashOf(second)).toBe(await hashOf(first))
  expect(await hashOf(elsewhere)).not.toBe(await hashOf(first))
  expect((await clocksOf(first)).map(({ clock, clock_id }) => [clock, clock_id !== null])).toEqual([
    ['container', true],
    ['device', true],
    ['gps', false],
    ['name', true],
  ])
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('evidence', 'custody', 'work', 'platform', 'public_zone', 'staff') and table_type = 'BASE TABLE'`,
  )
  expect(tables.length).toBeGreaterThan(20)
  for (const { name } of tables) {
    const { rows } = await database.owner.query(`select 1 from ${name} t where t::text ilike '%' || $1 || '%'`, [
      SERIAL,
    ])
    expect(rows, name).toEqual([])
  }
})

test('a device that is known only by its model is one clock within its sending', async () => {
  const key = { clockKey: 'kind:maker|model' }
  const items = [await addItem(FLOOD, 'su_d'), await addItem(FLOOD, 'su_d'), await addItem(FLOOD, 'su_e')]
  for (const item of items) await door.storeInspection(found(item, FLOOD, key))
  const [one, same, other] = await Promise.all(items.map(hashOf))
  expect(same).toBe(one)
  expect(other).not.toBe(one)
  const unknown = await addItem(FLOOD, 'su_f')
  await door.storeInspection(found(unknown, FLOOD))
  expect(await hashOf(unknown)).toBe('none')
})

test('signs are stored once with their evidence, and shown on the card beside other sources’ signs', async () => {
  const item = await addItem(FLOOD, 'su_g')
  const flags: FileFlag[] = [
    { code: 'edited', evidence: { by: 'program', program: 'photoshop' } },
    { code: 'edited', evidence: { program: 'photoshop', by: 'program' } },
    { code: 'size-differs', evidence: { width: 3 } },
  ]
  await database.owner.query(
    `insert into evidence.flag (id, item_id, incident_id, code) values ('fl_x', $1, $2, 'recycled')`,
    [item, FLOOD],
  )
  await door.storeInspection(found(item, FLOOD, { flags }))
  await door.storeInspection(found(item, FLOOD, { flags }))
  const { rows } = await database.owner.query(
    'select code, evidence, extraction_id is null as "isOther" from evidence.flag where item_id = $1 order by code',
    [item],
  )
  expect(rows).toEqual([
    { code: 'edited', evidence: { by: 'program', program: 'photoshop' }, isOther: false },
    { code: 'recycled', evidence: {}, isOther: true },
    { code: 'size-differs', evidence: { width: 3 }, isOther: false },
  ])
  const card = await database.owner.query('select flags from evidence.card where item_id = $1', [item])
  expect(card.rows).toEqual([{ flags: ['edited', 'size-differs', 'recycled'] }])
})

test('a film’s twins are searched for in the slow lane, a still’s after every inspection', async () => {
  const [still, film] = [await addItem(FLOOD, 'su_lane_a'), await addItem(FLOOD, 'su_lane_b')]
  await door.storeInspection(found(still, FLOOD))
  await door.storeInspection(found(film, FLOOD, { card: { kind: 'video', mediaType: 'video/mp4' } }))
  const { rows } = await database.owner.query<{ subject: string; queue: string; priority: number }>(
    `select subject, queue, priority from work.outbox where task = 'find-twins' and subject in ($1, $2) order by queue`,
    [still, film],
  )
  expect(rows).toEqual([
    { subject: still, queue: 'inspect', priority: 8 },
    { subject: film, queue: 'inspect-slow', priority: 8 },
  ])
})

test('a film’s track is stored once for each run, to a centimetre, with unknown values left open', async () => {
  const item = await addItem(FLOOD, 'su_way')
  const point = (atMs: number | undefined, lon: number) => ({
    ...{ atMs, utcMs: undefined, lat: -17.123_456_789, lon },
    radiusM: atMs === undefined ? undefined : 7.71,
  })
  const track = {
    ...{ source: 'track.GPS', points: [point(0, 179.9), point(1000, -179.9), point(undefined, -179.8)] },
    ...{ fixes: 9, unsure: 4, jumps: 2, lengthM: 31_800.4, spanMs: undefined },
  }
  const extraction = { tool: 'inspect', version: 'way', outcome: 'read' }
  for (const _ of [1, 2]) await door.storeInspection(found(item, FLOOD, { extraction, track }))
  const { rows } = await database.owner.query(
    'select to_jsonb(t) - array[$2, $3, $4, $5, $6] as track from evidence.track t where item_id = $1',
    [item, 'item_id', 'incident_id', 'extraction_id', 'ground', 'source'],
  )
  expect(rows.map((row) => row.track)).toEqual([
    {
      ...{ lats: [-17.1234568, -17.1234568, -17.1234568], lons: [179.9, -179.9, -179.8] },
      ...{ at_ms: [0, 1000, null], utc_ms: [null, null, null], radii_m: [7.7, 7.7, null] },
      ...{ fixes: 9, unsure: 4, jumps: 2, length_m: 31_800.4, span_ms: null },
      // across the antimeridian
      ...{ south: -17.1234568, north: -17.1234568, west: 179.9, east: -179.8 },
    },
  ])
})
