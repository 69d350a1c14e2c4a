/**
 * Postgres is lost: everything that witnesses sent, said and were told comes back from what intake and preserve really
 * wrote into the store.
 */
import { randomBytes } from 'node:crypto'
import { storeRebuilt } from '@firsthand/database/ops'
import { createPreserveDoor } from '@firsthand/database/preserve'
import { parseOperator } from '@firsthand/domain'
import { systemClock } from '@firsthand/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../../../infra/ops/src/rebuild/rebuild.ts'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { createPreserve } from '../../../workers/preserve/src/index.ts'
import { createWorld, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'

let world: TestWorld
let fresh: TestDatabase
beforeAll(async () => {
  world = await createWorld()
  fresh = await createTestDatabase()
})
afterAll(async () => {
  await fresh?.release()
  await world?.release()
})

test('files, their declarations, words, contacts and twins are the same in the new database', async () => {
  const incident = await world.addIncident()
  const [first, second] = [await world.addSubmission(incident), await world.addSubmission(incident)]
  const bytes = randomBytes(30_000)
  const declared = { origin: 'voice-note', handling: 'details-removed' } as const
  const uploads = [
    await world.addUpload(incident, bytes, { submission: first, name: 'a.m4a', declared }),
    await world.addUpload(incident, bytes, { submission: second, name: 'b.m4a' }),
  ]
  for (const upload of uploads) await world.run('preserve-upload', incident.id, upload.id)
  const film = await world.addUpload(incident, randomBytes(500_000), { submission: second, arrived: 0 })
  const preview = await world.addUpload(incident, randomBytes(9000), { previewOf: film })
  await world.run('keep-arrival', incident.id, preview.id)
  const late = await world
    .addUpload(incident, randomBytes(700), { previewOf: uploads[1] ?? film })
    .catch(() => undefined)
  expect(late).toBeUndefined()
  const said = { whenKind: 'exact', whenLocal: '2026-11-02T20:01', radiusM: 50, lat: 48.2, lon: 16.3 } as const
  const words = await world.addStatement(incident, first, { ...said, nowWhere: 'safe', forSomeoneElse: true })
  await world.run('read-statement', incident.id, words)
  const contact = await world.addContact(incident, first, 'by the bakery')
  await world.run('keep-contact', incident.id, contact)

  const { stores, keyring } = world
  const wish = { zone: 'UTC', slugs: new Map([[incident.id as string, incident.slug]]), drills: new Set<string>() }
  const found = await rebuild({ stores, keyring, ...wish, isThorough: true })
  expect(found).toMatchObject({ losses: [], ambiguous: 0, previews: 1 })
  expect(await storeRebuilt(fresh.owner, found.platform, parseOperator('anna'))).toMatchObject({ ok: true })
  const door = createPreserveDoor(fresh.poolOf('preserve'))
  const abilities = { kind: 'local-disk', lock: false } as const
  const preserve = createPreserve({ stores, keyring, door, abilities, log: world.log, clock: systemClock })
  const owed = await fresh.owner.query(
    "select task, subject, incident_id as incident from work.outbox where queue = 'preserve'",
  )
  for (const work of owed.rows) {
    const job = { signal: new AbortController().signal }
    expect(await preserve({ row: '1', attempt: 1, detail: {}, ...work }, job)).toEqual({ kind: 'done' })
  }
  const queries = [
    `select i.id, i.upload_id, i.sha256, d.name, d.origin, d.handling, k.sealed_identity
     from evidence.item i join evidence.declaration d on d.item_id = i.id join evidence.item_key k on k.item_id = i.id
     where i.incident_id = $1 order by d.name`,
    `select words, when_kind, when_local, radius_m, lat, lon, now_words, for_someone_else
     from evidence.statement where incident_id = $1`,
    'select submission_id, sealed, key_id from evidence.contact where incident_id = $1',
    // The order within one minute is not in the buckets, so pairs are compared without order.
    'select least(item_id, twin_of) as one, greatest(item_id, twin_of) as other from evidence.twin where incident_id = $1',
    'select sent from evidence.card where incident_id = $1 order by sent',
    `select id, number, length, state from public_zone.upload where incident_id = $1 and number > 0 order by id`,
  ]
  for (const query of queries) {
    const before = await world.query(query, [incident.id])
    expect(before.length).toBeGreaterThan(0)
    expect((await fresh.owner.query(query, [incident.id])).rows).toEqual(before)
  }
  expect((await fresh.owner.query('select 1 from evidence.arrival')).rows).toEqual([])
})
