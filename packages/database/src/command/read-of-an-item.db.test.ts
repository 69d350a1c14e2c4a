// What the item's page, the queue and the saved views read, from rows as the workers write them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '../pool.ts'
import { copiesOf } from '../reconstruct/links.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { foldRecounts } from './counted/marks.ts'
import { listFlags, listMaking, listTexts } from './items/understanding.ts'
import { countWork } from './operations/lists.ts'
import { readRevision } from './reconstruction/revisions.ts'
import { listSavedViews } from './saved-views/saved-views.ts'
import { readQueue } from './triage/left.ts'

const INCIDENT = 'in_read'
const [PHOTO, COPY] = ['it_photo', 'it_copy']
let database: TestDatabase
let db: Database
const write = (text: string, values: readonly unknown[] = []) => database.owner.query(text, [...values])

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDatabase(database.poolOf('command'))
  await write(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, 'read', 'event', 'active', false, 'T', 'ke_t', 'age1t', '\\x00', '\\x00')`,
    [INCIDENT],
  )
  for (const item of [PHOTO, COPY]) await addItem(item)
})
afterAll(() => database.release())

async function addItem(item: string): Promise<void> {
  await write(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient)
     values ($1, $2, 'up_' || $1, 'su_x', 1, false, 'web', 1, sha256($1::bytea), now(), 'k', 1, 'age1x')`,
    [item, INCIDENT],
  )
  await write(`insert into evidence.card (item_id, incident_id, kind, stage) values ($1, $2, 'image', 'inspected')`, [
    ...[item, INCIDENT],
  ])
}

test('the flags of a file are those of its newest reading', async () => {
  for (const [id, minutes] of [
    ['ex_old', 9],
    ['ex_new', 1],
  ])
    await write(
      `insert into evidence.extraction (id, item_id, tool, version, outcome, finished_at)
       values ($1, $2, 'exif', $1, 'read', now() - make_interval(mins => $3::integer))`,
      [id, PHOTO, minutes],
    )
  await write(
    `insert into evidence.flag (id, item_id, incident_id, extraction_id, code, evidence) values
       ('fl_1', $1, $2, 'ex_old', 'screenshot', '{}'), ('fl_2', $1, $2, 'ex_new', 'edited', '{"tool": "GIMP"}')`,
    [PHOTO, INCIDENT],
  )
  expect(await listFlags(db, PHOTO)).toEqual([{ code: 'edited', evidence: { tool: 'GIMP' } }])
})

test('the progress of copies is listed, except of copies with covered boxes', async () => {
  await write(
    `insert into evidence.making (item_id, incident_id, kind, state, share, code) values
       ($1, $2, 'playable', 'running', 0.5, null), ($1, $2, 'poster', 'failed', 0, 'out-of-time'), ($1, $2, 'clean:1', 'done', 1, null)`,
    [PHOTO, INCIDENT],
  )
  expect(await listMaking(db, PHOTO)).toEqual([
    { kind: 'playable', state: 'running', share: 0.5, code: null },
    { kind: 'poster', state: 'failed', share: 0, code: 'out-of-time' },
  ])
})

test('transcripts come in order, with their maker', async () => {
  const segments = [
    { startMs: 0, endMs: 900, text: 'first' },
    { startMs: 900, endMs: 1500, text: 'then' },
  ]
  await write(
    `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
     values ('tx_1', $1, $2, 'transcript', 'en', true, 'whisper', $3, 'first then')`,
    [PHOTO, INCIDENT, JSON.stringify(segments)],
  )
  expect(await listTexts(db, PHOTO)).toEqual([
    { source: 'transcript', language: 'en', machine: true, maker: 'whisper', segments, more: 0, searched: null },
  ])
})

test('copies of one file are listed from either of them', async () => {
  await write(`insert into evidence.twin (item_id, incident_id, twin_of, kind) values ($1, $2, $3, 'exact')`, [
    ...[COPY, INCIDENT, PHOTO],
  ])
  const reconstruct = createDatabase(database.poolOf('reconstruct'))
  expect([...(await copiesOf(reconstruct, PHOTO))].sort()).toEqual([COPY, PHOTO].sort())
  expect([...(await copiesOf(reconstruct, COPY))].sort()).toEqual([COPY, PHOTO].sort())
})

test('a revision lists the numbers of the items in its difference', async () => {
  const difference = { outside: [{ item: PHOTO }], settled: { widest: [{ item: COPY }] } }
  await write(
    `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed, difference)
     values ($1, 1, 'e', '{}', '\\x00', 2, 0, $2)`,
    [INCIDENT, JSON.stringify(difference)],
  )
  const named = (await readRevision(db, { incident: INCIDENT, number: 1 }))?.named
  expect(named?.map(({ item }) => item)).toEqual([PHOTO, COPY])
})

test('a saved view is listed with its owner, and says what came since it was opened', async () => {
  await write(`insert into staff.officer (id, name, password_hash, totp_secret) values ('of_anna', 'Anna', 'h', '')`)
  await write(
    `insert into staff.saved_view (id, incident_id, officer_id, name, screen, query, sharing)
     values ('sv_1', $1, 'of_anna', 'At the door', 'search', 'door', 'own')`,
    [INCIDENT],
  )
  await write(`insert into staff.saved_view_opened (view_id, officer_id, last_seq) values ('sv_1', 'of_anna', 0)`)
  const mine = await listSavedViews(db, { incident: INCIDENT, officer: 'of_anna' })
  expect(mine).toMatchObject([{ view: 'sv_1', name: 'At the door', officerName: 'Anna', fresh: 2 }])
  expect(await listSavedViews(db, { incident: INCIDENT, officer: 'of_bo' })).toEqual([])
})

test('work that waits is counted by queue and incident', async () => {
  await write(`delete from work.outbox`)
  await write(
    `insert into work.outbox (queue, task, incident_id, subject, detail) values ('inspect', 'inspect-item', $1, $2, '{}')`,
    [INCIDENT, PHOTO],
  )
  expect(await countWork(db)).toEqual([
    { queue: 'inspect', incident: INCIDENT, waiting: 1, running: 0, dead: 0, oldestSeconds: expect.any(Number) },
  ])
})

test('what is left of a queue is counted from the copy if too much has changed to compare', async () => {
  const asked = { incident: INCIDENT, officer: 'of_anna', filter: { kind: 'image' as const }, window: undefined }
  while ((await foldRecounts(db)) > 0);
  const few = await readQueue(db, asked)
  await write(`insert into evidence.recount select $1, $2 from generate_series(1, 2001)`, [INCIDENT, COPY])
  // The photo and its duplicate are one card, so one thing is left to review, before and after.
  expect([few.left, (await readQueue(db, asked)).left]).toEqual([1, 1])
})
