import { createInspectDoor } from '@firsthand/database/inspect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { inspectStatement, inspectWordsOf } from './inspect-statement.ts'

let database: TestDatabase
/** 14:30 in Helsinki, when the words arrived. */
const RECEIVED = Date.UTC(2026, 10, 25, 12, 30)
const wall = (hour: number, minute: number): number => Date.UTC(2026, 10, 25, hour, minute)

beforeAll(async () => {
  database = await createTestDatabase()
  await addIncident('in_a', 'Europe/Helsinki')
  await addIncident('in_b', 'Europe/Stockholm')
})
afterAll(() => database.release())

const addIncident = (id: string, zone: string): Promise<unknown> =>
  database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, zone, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, $1, 'event', 'active', false, 'A', $2, $1, 'age1', '\\x00', '\\x00')`,
    [id, zone],
  )

async function addItem(
  item: string,
  submission: string,
  options: { incident?: string; number?: number } = {},
): Promise<void> {
  const { incident = 'in_a', number = 1 } = options
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ($1, $2, $3, $4, $5, false, 'witness', 1, '\\x00', $6, 'k', 1, 'age1')`,
    [item, incident, `up_${item}`, submission, number, new Date(RECEIVED)],
  )
  await database.owner.query(`insert into evidence.card (item_id, incident_id, stage) values ($1, $2, 'inspected')`, [
    item,
    incident,
  ])
}

const addStatement = (
  id: string,
  submission: string,
  words: string,
  place: { lat: number; lon: number } | undefined = undefined,
): Promise<unknown> =>
  database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, lat, lon, now_lat, now_lon, language, received_at)
     values ($1, $2, 'in_a', $3, $4, $5, 1, 1, 'en', $6)`,
    [id, submission, words, place?.lat ?? null, place?.lon ?? null, new Date(RECEIVED)],
  )

/** Claims of the newest `words` run, as the reconstruct worker reads them. */
const claimsOf = async (item: string) =>
  (
    await database.owner.query(
      `select c.source, c.raw, c.ref, c.at_ms as at, c.zone_source as zone, c.statement_id as statement, c.trust, c.lat, c.error
       from evidence.claim c where c.extraction_id = (select id from evidence.extraction where item_id = $1 and tool = 'words'
         order by finished_at desc, seq desc, id limit 1) order by c.trust desc, c.source`,
      [item],
    )
  ).rows
const owed = async (incident: string): Promise<number> =>
  (
    await database.owner.query(
      `select 1 from work.outbox where task = 'reconstruct-incident' and subject = $1 and state = 'pending'`,
      [incident],
    )
  ).rows.length
const settle = (): Promise<unknown> =>
  database.owner.query(`update work.outbox set state = 'done' where task = 'reconstruct-incident'`)
const door = () => createInspectDoor(database.poolOf('inspect'))

describe("a witness's words", () => {
  test('who is sought says nothing of when the files were made', async () => {
    await addItem('it_sought', 'su_sought')
    await addStatement('st_sought', 'su_sought', 'my brother, last seen at ten past two')
    await database.owner.query(`update evidence.statement set sought = true where id = 'st_sought'`)
    expect(await inspectStatement(door(), 'su_sought')).toEqual({ kind: 'skipped', code: 'nothing-said' })
    expect(await claimsOf('it_sought')).toEqual([])
  })

  test('said after the file become its claims once, and queue one solve', async () => {
    await addItem('it_a', 'su_a')
    await addStatement('st_a', 'su_a', 'it was about ten past two near Main Street 14', { lat: 60.17, lon: 24.94 })
    expect(await inspectStatement(door(), 'su_a')).toEqual({ kind: 'done' })
    expect(await claimsOf('it_a')).toMatchObject([
      { source: 'witness.place', lat: 60.17, statement: 'st_a' },
      { source: 'witness.words', ref: 'start', at: wall(14, 10), zone: 'assumed', statement: 'st_a' },
      { source: 'witness.words', at: wall(2, 10) },
    ])
    expect(JSON.stringify(await claimsOf('it_a'))).not.toContain('Main')
    expect(await owed('in_a')).toBe(1)
    await settle()
    expect(await inspectStatement(door(), 'su_a')).toEqual({ kind: 'skipped', code: 'already-read' })
    expect(await owed('in_a')).toBe(0)
  })

  test('said before the file are read when the file comes', async () => {
    await addStatement('st_b', 'su_b', 'at 14:20')
    expect(await inspectStatement(door(), 'su_b')).toEqual({ kind: 'skipped', code: 'no-items-yet' })
    await addItem('it_b', 'su_b')
    await inspectWordsOf(door(), 'it_b')
    expect(await claimsOf('it_b')).toMatchObject([{ at: wall(14, 20) }])
  })

  test('that come with a second file apply to both, a little wider', async () => {
    await addItem('it_b2', 'su_b', { number: 2 })
    await inspectWordsOf(door(), 'it_b2')
    const [first] = await claimsOf('it_b')
    const [second] = await claimsOf('it_b2')
    expect(first?.error.sdMs).toBe(second?.error.sdMs)
    expect(first?.error.sdMs).toBeGreaterThan(180_000)
  })

  test('that correct earlier words stand beside them and weigh more', async () => {
    await addStatement('st_b2', 'su_b', 'sorry it was at 14:05')
    expect(await inspectStatement(door(), 'su_b')).toEqual({ kind: 'done' })
    expect(await claimsOf('it_b')).toMatchObject([
      { at: wall(14, 5), statement: 'st_b2' },
      { at: wall(14, 20), statement: 'st_b' },
    ])
  })

  test('are read in the zone of the incident that the item was moved to', async () => {
    await addItem('it_c', 'su_c', { incident: 'in_b' })
    await addStatement('st_c', 'su_c', 'at 13:20')
    await inspectStatement(door(), 'su_c')
    // The words arrived at 13:30 in Stockholm. So "twenty past" means 13:20, because 14:20 is in the future.
    expect(await claimsOf('it_c')).toMatchObject([{ at: wall(13, 20) }])
    expect(await owed('in_b')).toBe(1)
  })

  test('without a time leave only a run that says so', async () => {
    await addItem('it_d', 'su_d')
    await addStatement('st_d', 'su_d', 'I am 40, call me after six')
    await inspectStatement(door(), 'su_d')
    expect(await claimsOf('it_d')).toEqual([])
    const { rows } = await database.owner.query(
      `select outcome from evidence.extraction where item_id = 'it_d' and tool = 'words'`,
    )
    expect(rows).toEqual([{ outcome: 'silent' }])
  })

  test('each statement queues its reading as soon as it is kept', async () => {
    const { rows } = await database.owner.query(
      `select subject from work.outbox where task = 'inspect-statement' order by id`,
    )
    expect(rows.map((row) => row.subject)).toEqual(expect.arrayContaining(['su_a', 'su_b', 'su_c', 'su_d']))
  })
})
