import { createReconstructDoor } from '@firsthand/database/reconstruct'
import { createLogger } from '@firsthand/runtime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { INCIDENT, type IncidentFacts, JOINS, NOON, openFacts, SCENE, solverHere } from './incident-facts.test-kit.ts'
import { reconstructIncident } from './reconstruct-incident.ts'

const log = createLogger({ process: 'reconstruct', write: () => undefined })
const databases: TestDatabase[] = []
let database: TestDatabase
let facts: IncidentFacts

async function addDatabase(): Promise<TestDatabase> {
  const fresh = await createTestDatabase()
  databases.push(fresh)
  return fresh
}
beforeEach(async () => {
  database = await addDatabase()
  facts = await openFacts(database.owner)
})
afterEach(async () => {
  await Promise.all(databases.splice(0).map((one) => one.release()))
})

function worker(of: TestDatabase = database) {
  const solver = solverHere()
  const door = createReconstructDoor(of.poolOf('reconstruct'))
  return {
    apply: () => reconstructIncident({ door, solver, log }, INCIDENT),
    settle: () => reconstructIncident({ door, solver, log }, INCIDENT, 'settle'),
  }
}

interface Revision {
  readonly number: number
  readonly provisional: boolean
  readonly changed: number
  readonly input: string
  readonly result: string | null
  readonly difference: {
    settled: {
      against: number | null
      moved: number
      maxMs: number
      farthest: { item: string }[]
      pinned: { item: string; byMs: number }[]
    }
    moved: number
    pinned: { item: string; held: boolean }[]
    outside: { item: string }[]
  }
}
const revisions = async (of: TestDatabase = database): Promise<readonly Revision[]> =>
  (
    await of.owner.query<Revision>(
      `select number, provisional, changed, encode(input_digest, 'hex') as input, encode(result_digest, 'hex') as result, difference
       from evidence.revision order by number`,
    )
  ).rows
const newest = async (of: TestDatabase = database): Promise<Revision | undefined> => (await revisions(of)).at(-1)
const placed = async (item: string) =>
  (
    await database.owner.query<{ estimate: number | null; provisional: boolean; status: string }>(
      'select estimate, provisional, status from evidence.current_placement where item_id = $1',
      [item],
    )
  ).rows[0]
const settleRows = async () =>
  (
    await database.owner.query<{ state: string; soon: boolean }>(
      `select o.state, -- A revision is told to the minute by which it was made.
         o.not_before between r.at - interval '1 minute' and r.at + interval '30 seconds' as soon
       from work.outbox o, (select max(created_at) as at from evidence.revision where provisional) r
       where o.task = 'settle-incident'`,
    )
  ).rows

test('another order of arrival, in other batches, settles to the same revision', {
  timeout: 300_000,
}, async () => {
  const other = await addDatabase()
  const others = await openFacts(other.owner)
  const [one, two] = [worker(), worker(other)]
  for (const steps of [...SCENE, JOINS]) {
    for (const step of steps) await step(facts)
    await one.apply()
  }
  for (const [at, steps] of [...SCENE].reverse().entries()) {
    for (const step of steps) await step(others)
    if (at % 2 === 0) await two.apply()
  }
  for (const step of [...JOINS].reverse()) {
    await step(others)
    await two.apply()
  }
  for (const end of [one, two]) expect(await end.settle()).toEqual({ kind: 'done' })
  const [here, there] = [await newest(), await newest(other)]
  expect(here).toMatchObject({ provisional: false })
  expect(there).toMatchObject({ provisional: false, input: here?.input, result: here?.result })
  const shown = `select item_id, earliest, estimate, latest, status from evidence.current_placement order by item_id`
  expect((await other.owner.query(shown)).rows).toEqual((await database.owner.query(shown)).rows)
  // This clock was an hour off, and now agrees with its links.
  expect(Math.abs(((await placed('it_c'))?.estimate ?? 0) - NOON - 9500)).toBeLessThan(2000)
})

test('a provisional revision is followed by a settled one even if its worker dies', async () => {
  const first = worker()
  for (const step of SCENE[0] ?? []) await step(facts)
  await first.apply()
  expect(await newest()).toMatchObject({ number: 1, provisional: false })
  for (const step of SCENE[1] ?? []) await step(facts)
  await first.apply()
  expect(await newest()).toMatchObject({ number: 2, provisional: true, changed: 1, result: null })
  expect(await placed('it_b')).toMatchObject({ provisional: true })
  expect(await settleRows()).toEqual([{ state: 'pending', soon: true }])
  // The worker is killed here; the next one knows only the tables.
  const second = worker()
  expect(await second.settle()).toEqual({ kind: 'done' })
  expect(await newest()).toMatchObject({ number: 3, provisional: false })
  expect(await placed('it_b')).toMatchObject({ provisional: false })
  expect(await second.settle()).toEqual({ kind: 'skipped', code: 'nothing-new' })
  expect(await worker().apply()).toEqual({ kind: 'skipped', code: 'nothing-new' })
})

test('while items keep arriving the settled revision waits, but not past its limit', async () => {
  const one = worker()
  for (const [at, steps] of SCENE.entries()) {
    for (const step of steps) await step(facts)
    await one.apply()
    if (at === 2)
      await database.owner.query(`update evidence.solving set unsettled_since = now() - interval '19 seconds'`)
  }
  const { rows } = await database.owner.query<{ ms: number }>(
    `select extract(epoch from not_before - now())::float8 * 1000 as ms from work.outbox where task = 'settle-incident'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.ms).toBeLessThan(1100)
})

test('two workers take turns on one incident and store nothing twice', async () => {
  const [one, two] = [worker(), worker()]
  for (const [at, steps] of [...SCENE, JOINS].entries()) {
    for (const step of steps) await step(facts)
    expect(await (at % 2 === 0 ? one : two).apply()).toEqual({ kind: 'done' })
  }
  expect(await one.settle()).toEqual({ kind: 'done' })
  expect(await two.settle()).toEqual({ kind: 'skipped', code: 'nothing-new' })
  const end = await newest()
  const alone = await addDatabase()
  const again = await openFacts(alone.owner)
  for (const step of [...SCENE.flat(), ...JOINS]) await step(again)
  await worker(alone).apply()
  expect(await newest(alone)).toMatchObject({ number: 1, input: end?.input, result: end?.result })
})

test('an incident that another worker holds is left to it', async () => {
  const holder = await database.owner.connect()
  await holder.query(`select pg_advisory_lock(hashtextextended('solve ${INCIDENT}', 7))`)
  expect(await worker().apply()).toMatchObject({ kind: 'retry', code: 'incident-busy' })
  holder.release(true)
})

test('an item that leaves the lists takes its links with it', async () => {
  const one = worker()
  for (const step of [...SCENE.flat(), ...JOINS]) await step(facts)
  await one.apply()
  const judged = async () =>
    (
      await database.owner.query<{ told: string }>(
        `select link_id || ' ' || reason as told from evidence.judged_link order by 1`,
      )
    ).rows.map(({ told }) => told)
  expect((await judged()).map((one) => one.split(' ')[0])).toEqual(['li_ab', 'li_ac', 'li_bc'])
  expect((await judged()).join(' ')).not.toContain('left-the-lists')
  await facts.hide('it_b')
  expect(await one.apply()).toEqual({ kind: 'done' })
  expect(await one.settle()).toEqual({ kind: 'done' })
  const left = ['li_ab left-the-lists', 'li_bc left-the-lists']
  expect((await judged()).filter((one) => one.includes('left'))).toEqual(left)
  expect(await judged()).toHaveLength(3)
  const gone = await database.owner.query(
    `select kind, subject from evidence.solved_input where body is null order by kind, subject`,
  )
  expect(gone.rows).toEqual([
    { kind: 'item', subject: 'it_b' },
    { kind: 'link', subject: 'li_ab' },
    { kind: 'link', subject: 'li_bc' },
  ])
})

test('a link between a film and its copy has a verdict, and so has a dropped link', async () => {
  const one = worker()
  for (const step of [...SCENE.flat(), ...JOINS]) await step(facts)
  await facts.link('li_ad', 'it_a', 'it_d', 0)
  await one.apply()
  const verdicts = async () =>
    Object.fromEntries(
      (await database.owner.query('select link_id, verdict, reason from evidence.judged_link')).rows.map((row) => [
        row.link_id,
        `${row.verdict} ${row.reason}`,
      ]),
    )
  expect(await verdicts()).toMatchObject({ li_ad: expect.stringMatching(/^(used|rejected) /) })
  await database.owner.query(
    `insert into evidence.link_dropped (link_id, incident_id, reason) values ('li_bc', $1, 'replay')`,
    [INCIDENT],
  )
  await one.apply()
  await one.settle()
  expect(await verdicts()).toMatchObject({ li_bc: 'rejected replay', li_ad: expect.any(String) })
})

test('an anchor holds its item; a withdrawn anchor no longer counts, and the difference says what moved', {
  timeout: 300_000,
}, async () => {
  const one = worker()
  for (const step of SCENE[1] ?? []) await step(facts)
  await one.apply()
  const before = await placed('it_b')
  const anchor = { at: NOON + 600_000, clock: 'officer', source: 'officer.anchor', trust: 100 }
  await facts.claim('cl_pin', 'it_b', anchor)
  await facts.anchor('an_1', 'cl_pin')
  await one.apply()
  await one.settle()
  const after = await placed('it_b')
  expect(Math.abs((after?.estimate ?? 0) - NOON - 600_500)).toBeLessThan(1000)
  // A provisional revision has already shown the jump. It is reported all the same, because the comparison is with the
  // previous settled revision.
  const byMs = (after?.estimate ?? 0) - (before?.estimate ?? 0)
  expect((await newest())?.difference).toMatchObject({
    moved: 0,
    settled: { against: 1, moved: 1, maxMs: byMs, farthest: [{ item: 'it_b' }], pinned: [{ item: 'it_b', byMs }] },
  })
  await facts.recall('an_1')
  expect(await one.apply()).toEqual({ kind: 'done' })
  // Another worker settles the incident, knowing only the tables.
  await worker().settle()
  expect((await newest())?.difference.settled).toMatchObject({ against: 3, moved: 1, maxMs: byMs, pinned: [] })
  expect((await placed('it_b'))?.estimate).toBe(before?.estimate)
})
