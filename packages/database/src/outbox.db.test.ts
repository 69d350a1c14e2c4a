import { MAX_ATTEMPTS } from '@firsthand/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, type Database, type Pool } from './pool.ts'
import { createRelayDoor } from './relay/index.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'
import { addWork } from './work/add-work.ts'
import { createWorkDoor } from './work/work-door.ts'

let database: TestDatabase
let relayPool: Pool
let workerPool: Pool
let workerDb: Database
beforeAll(async () => {
  database = await createTestDatabase()
  relayPool = database.poolOf('relay')
  workerPool = database.poolOf('preserve')
  workerDb = createDatabase(workerPool)
})
afterAll(() => database.release())
beforeEach(async () => {
  await database.owner.query('truncate work.outbox')
})

const add = (dedupe?: string): Promise<void> =>
  addWork(workerDb, {
    task: 'reconstruct-incident',
    incident: 'in_a',
    subject: 'in_a',
    ...(dedupe === undefined ? {} : { dedupe }),
  })
const row = async () => (await database.owner.query('select * from work.outbox order by id')).rows

describe('a row of the outbox', () => {
  test('is sent once, run once and leaves no lease behind', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add()
    const [due] = await relay.takeDue(10)
    if (!due) throw new Error('nothing was due')
    expect(due.attempt).toBe(1)
    expect(await relay.takeDue(10)).toEqual([])
    expect(await work.start(due.row, 1)).toMatchObject({ task: 'reconstruct-incident', incident: 'in_a' })
    expect(await work.start(due.row, 1)).toBeUndefined()
    await work.settle(due.row, 1, { kind: 'done' })
    expect(await row()).toMatchObject([{ state: 'done', lease_until: null, not_before: null }])
  })

  test('cannot be started, renewed or settled by an earlier attempt', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add()
    const [due] = await relay.takeDue(1)
    if (!due) throw new Error('nothing was due')
    await relay.sendAgain([{ row: due.row, attempt: 1 }])
    expect((await relay.takeDue(1))[0]?.attempt).toBe(2)
    expect(await work.start(due.row, 1)).toBeUndefined()
    expect(await work.renew(due.row, 1)).toBe(false)
    await work.settle(due.row, 1, { kind: 'done' })
    expect(await row()).toMatchObject([{ state: 'queued', attempt: 2 }])
  })

  test('whose worker died is taken again after its lease, and is dead after its last attempt', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add()
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const [due] = await relay.takeDue(1)
      if (!due) throw new Error('nothing was due')
      expect(await work.start(due.row, attempt)).toBeDefined()
      await database.owner.query(`update work.outbox set lease_until = now() - interval '1 second'`)
      expect(await relay.collectLapsed()).toBe(1)
    }
    expect(await row()).toMatchObject([{ state: 'dead', outcome: 'lapsed' }])
  })

  test('that fails waits for its time and is then due again', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add()
    await relay.takeDue(1)
    const [one] = await row()
    await work.start(String(one.id), 1)
    await work.settle(String(one.id), 1, { kind: 'retry', code: 'fault', afterMs: 60_000 })
    expect(await relay.takeDue(1)).toEqual([])
    expect(await relay.nextDueMs()).toBeGreaterThan(50_000)
    await database.owner.query('update work.outbox set not_before = now()')
    expect(await relay.takeDue(1)).toHaveLength(1)
  })

  test('with a dedupe key waits only once; while it runs, a new one may wait', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add('reconstruct:in_a')
    await add('reconstruct:in_a')
    expect(await row()).toHaveLength(1)
    const [due] = await relay.takeDue(1)
    if (!due) throw new Error('nothing was due')
    await work.start(due.row, 1)
    await add('reconstruct:in_a')
    expect(await row()).toHaveLength(2)
    // If the running row fails, it need not be retried: the waiting row comes later and does the same work with
    // everything that the failed one saw.
    await work.settle(due.row, 1, { kind: 'retry', code: 'fault', afterMs: 0 })
    expect((await row()).map((one) => one.state)).toEqual(['skipped', 'pending'])
  })

  test('with a dedupe key is not started before the transaction that added to it has ended', async () => {
    const relay = createRelayDoor(relayPool)
    const work = createWorkDoor(workerDb)
    await add('reconstruct:in_a')
    const [due] = await relay.takeDue(1)
    if (!due) throw new Error('nothing was due')
    let started: Promise<unknown> = Promise.resolve()
    let isOver = false
    await workerDb.transaction().execute(async (trx) => {
      await addWork(trx, {
        task: 'reconstruct-incident',
        incident: 'in_a',
        subject: 'in_a',
        dedupe: 'reconstruct:in_a',
      })
      started = work.start(due.row, 1).then((found) => expect([isOver, found !== undefined]).toEqual([true, true]))
      await expect.poll(waiting).toBe(1)
      isOver = true
    })
    await started
    expect(await row()).toHaveLength(1)
  })

  test('survives a Redis that lost its memory: every queued row is sent again', async () => {
    const relay = createRelayDoor(relayPool)
    for (let i = 0; i < 5; i++) await add()
    expect(await relay.takeDue(10)).toHaveLength(5)
    expect(await relay.sendAllAgain()).toBe(5)
    expect((await relay.takeDue(10)).map((due) => due.attempt)).toEqual([2, 2, 2, 2, 2])
  })

  test('holds ids only, and no time finer than the minute once it is over', async () => {
    await add()
    const [one] = await row()
    expect(one.created_at.getTime() % 60_000).toBe(0)
  })
})

const waiting = async (): Promise<number> =>
  (
    await database.owner.query(
      `select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
  ).rows[0].n

describe('real work', () => {
  const incident = async (facts: { state: string; kind?: string }): Promise<string> => {
    const id = `in_${facts.state}_${facts.kind ?? 'event'}`
    await database.owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $2, $3, $4, $5, 'x', $1, 'age1x', '', '') on conflict do nothing`,
      [id, id.replaceAll('_', '-'), facts.kind ?? 'event', facts.state, facts.state === 'drill'],
    )
    return id
  }
  const owe = (of: string, more: Partial<Parameters<typeof addWork>[1]> = {}): Promise<void> =>
    addWork(workerDb, { task: 'inspect-item', incident: of, subject: of, ...more })
  const takeOne = async (): Promise<string | undefined> => {
    const [due] = await createRelayDoor(relayPool).takeDue(1)
    if (!due) return undefined
    const { rows } = await database.owner.query('select subject from work.outbox where id = $1', [due.row])
    return rows[0].subject
  }

  test('is taken before any work of a drill, however long that has waited and however urgent it is', async () => {
    const [drill, real] = [await incident({ state: 'drill' }), await incident({ state: 'active' })]
    for (let at = 0; at < 235; at += 1) await owe(drill, { priority: at % 2 === 0 ? 1 : 5 })
    await owe(real, { priority: 9 })
    expect(await takeOne()).toBe(real)
    // Without real work, drills get all workers.
    expect(await takeOne()).toBe(drill)
    await database.owner.query("update work.outbox set not_before = now() + interval '1 hour' where subject = $1", [
      real,
    ])
    await owe(real)
    await database.owner.query(
      "update work.outbox set not_before = now() + interval '1 hour' where state = 'pending' and subject = $1",
      [real],
    )
    expect(await takeOne()).toBe(drill)
  })

  test('also comes before a drill in Redis, because its priority number is lower', async () => {
    const [drill, real] = [await incident({ state: 'drill' }), await incident({ state: 'active' })]
    await owe(drill, { priority: 1 })
    await owe(real, { priority: 40 })
    const [first, second] = await createRelayDoor(relayPool).takeDue(10)
    expect([first?.priority, second?.priority]).toEqual([40, 1001])
  })

  test('includes the platform’s self-test, and what is moved out of a drill', async () => {
    const [drill, real] = [await incident({ state: 'drill' }), await incident({ state: 'active' })]
    const check = await incident({ state: 'drill', kind: 'check' })
    await owe(drill)
    await owe(check)
    await owe(drill, { task: 'move-item', subject: 'it_moved', detail: { to: real } })
    await owe(drill, { task: 'move-item', subject: 'it_other', detail: { to: drill } })
    expect([await takeOne(), await takeOne()]).toEqual([check, 'it_moved'])
    const { rows } = await database.owner.query('select subject from work.outbox where exercise order by subject')
    expect(rows.map(({ subject }) => subject)).toEqual([drill, 'it_other'])
  })
})
