import { createReconstructDoor } from '@firsthand/database/reconstruct'
import { createLogger } from '@firsthand/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { reconstructIncident } from './reconstruct-incident.ts'
import { openSolver } from './solve/solver.ts'

let database: TestDatabase
const log = createLogger({ process: 'reconstruct', write: () => undefined })
const solver = openSolver()
const NOON = Date.UTC(2026, 10, 2, 12)

beforeAll(async () => {
  database = await createTestDatabase()
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, zone, key_id, recipient, key_probe, key_probe_sha256)
     values ('in_a', 'a', 'event', 'active', false, 'A', 'Europe/Helsinki', 'ke_a', 'age1', '\\x00', '\\x00')`,
  )
})
afterAll(async () => {
  await solver.close()
  await database.release()
})

async function addItem(item: string, stage = 'inspected'): Promise<void> {
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ($1, 'in_a', $2, 'su_a', 1, false, 'witness', 1, '\\x00', $3, 'k', 1, 'age1')`,
    [item, `up_${item}`, new Date(NOON)],
  )
  await database.owner.query(`insert into evidence.card (item_id, incident_id, stage) values ($1, 'in_a', $2)`, [
    item,
    stage,
  ])
}

const addClaim = (item: string, claim: string, atMs: number): Promise<unknown> =>
  database.owner.query(
    `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone_source, error, clock, trust)
     values ($1, 'in_a', $2, 'time', 'exif.DateTimeOriginal', '', 'start', $3, 1000, 'none', '{"kind":"normal","sdMs":500}', 'device', 40)`,
    [claim, item, atMs],
  )

const current = async () =>
  (
    await database.owner.query(
      'select item_id, revision, estimate, status, change from evidence.current_placement order by item_id',
    )
  ).rows

test('each solve is a numbered revision that holds only what changed', async () => {
  const door = createReconstructDoor(database.poolOf('reconstruct'))
  const run = () => reconstructIncident({ door, solver, log }, 'in_a')
  await addItem('it_a')
  await addClaim('it_a', 'cl_1', NOON + 3_600_000)
  expect(await run()).toEqual({ kind: 'done' })
  expect(await current()).toMatchObject([
    { item_id: 'it_a', revision: 1, estimate: NOON - 3_600_000 + 500, status: 'likely' },
  ])

  expect(await run()).toEqual({ kind: 'skipped', code: 'nothing-new' })

  await addItem('it_b')
  expect(await run()).toEqual({ kind: 'done' })
  expect(await current()).toMatchObject([
    { item_id: 'it_a', revision: 1 },
    { item_id: 'it_b', revision: 2, status: 'open', estimate: null },
  ])

  await addClaim('it_b', 'cl_2', NOON)
  await run()
  expect(await current()).toMatchObject([{ revision: 1 }, { revision: 3, status: 'likely' }])
  expect((await database.owner.query('select count(*) as n from evidence.placement')).rows[0].n).toBe(3)
  const actions = await database.owner.query(`select action from custody.entry where incident_id = 'in_a' order by seq`)
  expect(actions.rows.map((row) => row.action)).toEqual(['revision.stored', 'revision.stored', 'revision.stored'])
})

test('an item that inspect has not finished is not placed', async () => {
  const door = createReconstructDoor(database.poolOf('reconstruct'))
  await addItem('it_c', 'preserved')
  expect(await reconstructIncident({ door, solver, log }, 'in_a')).toEqual({ kind: 'skipped', code: 'nothing-new' })
})

test('an incident that does not exist is skipped', async () => {
  const door = createReconstructDoor(database.poolOf('reconstruct'))
  expect(await reconstructIncident({ door, solver, log }, 'in_zz')).toEqual({
    kind: 'skipped',
    code: 'no-such-incident',
  })
})

test("a picture without metadata is likely by its witness's words, in the incident's zone", async () => {
  const door = createReconstructDoor(database.poolOf('reconstruct'))
  await addItem('it_w')
  await database.owner.query(
    `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone_source, error, clock, trust)
     values ('cl_w', 'in_a', 'it_w', 'time', 'witness.words', 'about ten past one', 'start', $1, 60000, 'assumed', '{"kind":"normal","sdMs":600000}', 'witness', 24)`,
    [Date.UTC(2026, 10, 2, 13, 10)],
  )
  await reconstructIncident({ door, solver, log }, 'in_a')
  const placed = await database.owner.query(
    `select estimate, status, confidence, reasons from evidence.placement where item_id = 'it_w' order by revision desc limit 1`,
  )
  expect(placed.rows[0]).toMatchObject({ status: 'likely', estimate: Date.UTC(2026, 10, 2, 11, 10) })
  expect(placed.rows[0].confidence).toBeLessThan(0.35)
  expect(placed.rows[0].reasons[0]).toMatchObject({ source: 'witness.words' })
})
