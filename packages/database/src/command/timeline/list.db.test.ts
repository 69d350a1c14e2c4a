import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTimelineWorld, type TimelineWorld } from '../counted/counted-world.test-kit.ts'
import type { TimelineFilter } from '../counted/filter.ts'
import { foldRecounts } from '../counted/marks.ts'
import { overlapping } from '../counted/overlap.ts'
import type { TimeWindow } from '../counted/time-window.ts'
import { summarise } from '../overview/summary.ts'
import { readDensity } from './density.ts'
import { listArriving, listPlaced, rowsOf } from './list.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const FLOOR_1990 = 631_152_000_000
const at = (minute: number) => ({
  span: [NOON + minute * MINUTE, NOON + minute * MINUTE + 999] as const,
  estimate: NOON + minute * MINUTE,
})

let world: TimelineWorld
const named = new Map<string, string>()
const namesOf = (rows: readonly { readonly item: string }[]): readonly string[] =>
  rows.map(({ item }) => [...named].find(([, id]) => id === item)?.[0] ?? item)

beforeAll(async () => {
  world = await openTimelineWorld()
  const add = async (name: string, facts: Parameters<TimelineWorld['addItem']>[0]): Promise<string> => {
    const id = await world.addItem(facts)
    named.set(name, id)
    return id
  }
  await add('video', { ...at(0), kind: 'video', submission: 'su_anna' })
  await add('likely', { ...at(1), status: 'likely', submission: 'su_anna' })
  await add('urgent', at(2))
  await add('edited', { ...at(3), flags: ['edited', 're-encoded'] })
  await add('here', { ...at(4), at: { lat: 60.17, lon: 24.94 } })
  await add('fiji', { ...at(5), at: { lat: -17, lon: 179.9 } })
  await add('samoa', { ...at(6), at: { lat: -14, lon: -172 } })
  await add('rigged', { ...at(7), grade: 'rig', rig: 'it_rig' })
  await add('conflicting', { ...at(8), conflicts: [{ code: 'conflict.clock', claims: [], byMs: 5 }] })
  await add('staged', { ...at(9), stage: 'failed' })
  await add('saying', { ...at(10), submission: 'su_words' })
  await add('written', at(11))
  await add('in a scene', at(12))
  await add('since 1990', { span: [FLOOR_1990, NOON + 13 * MINUTE] })
  await add('arriving', {})
  const { incident, run } = world
  await world.review(named.get('urgent') ?? '', 'relevant')
  await world.review(named.get('urgent') ?? '', 'urgent')
  await run(
    `insert into evidence.statement (id, submission_id, incident_id, words, received_at) values ('st_1', 'su_words', $1, 'Smoke by the station', now())`,
    [incident],
  )
  await run(
    `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body) values ('te_1', $2, $1, 'document', false, 'made', '[]', 'A smoker’s lament')`,
    [incident, named.get('written')],
  )
  await run(
    `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
     values ($1, 'sc_1', 1, 3, 3, 0, 0, 0, 0, 0)`,
    [incident],
  )
  await run(`insert into evidence.scene_item values ($1, 'sc_1', $2)`, [incident, named.get('in a scene')])
})
afterAll(() => world.release())

const list = (filter: TimelineFilter, window?: TimeWindow, limit = 100) =>
  listPlaced(world.db, { incident: world.incident, filter, limit, ...(window ? { window } : {}) })

/**
 * Runs `look` twice: while all items are marked as changed (`evidence.recount`), and after the changes were worked in.
 * The answer must be the same.
 */
const bothWays = async (look: () => Promise<void>): Promise<void> => {
  await world.run('insert into evidence.recount select incident_id, item_id from evidence.card')
  await look()
  await foldRecounts(world.db)
  await look()
}

const FILTERS: readonly (readonly [TimelineFilter, readonly string[]])[] = [
  [{ kind: 'video' }, ['video']],
  [{ state: 'likely' }, ['likely']],
  [{ state: 'open' }, ['since 1990']],
  [{ submission: 'su_anna' }, ['video', 'likely']],
  [{ submission: 'su_anna', kind: 'image' }, ['likely']],
  [{ review: 'urgent' }, ['urgent']],
  [{ review: 'relevant' }, []],
  [{ review: 'none', submission: 'su_anna' }, ['video', 'likely']],
  [{ flag: 're-encoded' }, ['edited']],
  [{ box: { south: 60, west: 24, north: 61, east: 25 } }, ['here']],
  [{ box: { south: -20, west: 170, north: 0, east: -170 } }, ['fiji', 'samoa']],
  [{ rig: 'it_rig' }, ['rigged']],
  [{ grade: 'rig' }, ['rigged']],
  [{ conflicts: 'only' }, ['conflicting']],
  [{ stage: 'failed' }, ['staged']],
  [{ words: ['smoke'] }, ['saying', 'written']],
  [{ words: ['smoke', 'station'] }, ['saying']],
  [{ words: ['nowhere'] }, []],
  [{ scene: 'sc_1' }, ['in a scene']],
  [{ scene: 'sc_2' }, []],
]

describe('each filter', () => {
  test.each(FILTERS)(
    '%j leaves the right items, in the list, in a window and in the density',
    async (filter, expected) => {
      await bothWays(async () => {
        expect(namesOf(await list(filter))).toEqual(expected)
        expect(namesOf(await list(filter, { from: NOON, to: NOON + 60 * MINUTE }))).toEqual(expected)
        const query = { incident: world.incident, from: FLOOR_1990, to: NOON + 60 * MINUTE, bins: 100, filter }
        const { lanes } = await readDensity(world.db, query)
        const items = lanes.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)
        expect(items).toBeCloseTo(expected.length, 1)
      })
    },
  )

  test('arriving items are listed separately, by their own filter', async () => {
    await bothWays(async () => {
      const arriving = (filter: TimelineFilter) =>
        listArriving(world.db, { incident: world.incident, filter, limit: 5 })
      expect(namesOf(await arriving({}))).toEqual(['arriving'])
      expect(await arriving({ kind: 'video' })).toEqual([])
    })
  })

  test('words of a restricted item are not found', async () => {
    await world.run('update evidence.card set restricted = true where item_id = $1', [named.get('written')])
    await bothWays(async () => expect(namesOf(await list({ words: ['smoke'] }))).toEqual(['saying']))
    await world.run('update evidence.card set restricted = false where item_id = $1', [named.get('written')])
  })
})

describe('items that overlap a window', () => {
  const inside = async (from: number, to: number) => namesOf(await list({ kind: 'image' }, { from, to }))

  test('touch its edge; a millisecond beside it is outside', async () => {
    const one = NOON + 3 * MINUTE
    await bothWays(async () => {
      expect(await inside(one + 999, one + 5000)).toEqual(['edited', 'since 1990'])
      expect(await inside(one + 1000, one + 5000)).toEqual(['since 1990'])
      expect(await inside(one - 5000, one)).toEqual(['edited', 'since 1990'])
      expect(await inside(one - 5000, one - 1)).toEqual(['since 1990'])
      expect(await inside(one, one)).toEqual(['edited', 'since 1990'])
    })
  })

  test('and have no estimate overlap every window within their bounds, and none outside', async () => {
    await bothWays(async () => {
      expect(await inside(FLOOR_1990, FLOOR_1990)).toEqual(['since 1990'])
      expect(await inside(FLOOR_1990 - 1000, FLOOR_1990 - 1)).toEqual([])
      expect(await inside(NOON + 13 * MINUTE, NOON + 90 * MINUTE)).toEqual(['since 1990'])
      expect(await inside(NOON + 13 * MINUTE + 1, NOON + 90 * MINUTE)).toEqual([])
    })
  })

  test('are read in pages, each item once', async () => {
    await bothWays(async () => {
      const window = { from: NOON, to: NOON + 60 * MINUTE }
      const seen: string[] = []
      for (let cursor: { middle: number; item: string } | undefined; ; ) {
        const scope = { incident: world.incident, filter: {}, limit: 4, window }
        const rows = await listPlaced(world.db, { ...scope, ...(cursor ? { cursor } : {}) })
        seen.push(...namesOf(rows))
        const last = rows.at(-1)
        if (!last) break
        cursor = { middle: last.estimate ?? last.latest, item: last.item }
      }
      expect(seen).toEqual([...named.keys()].filter((name) => name !== 'arriving'))
    })
  })

  test('are found by the index of levels, never by scanning the whole incident', async () => {
    await world.addIncident('in_many')
    await world.run(
      `insert into evidence.counted (item_id, incident_id, submission_id, kind, stage, state, folded, restricted, bytes, flags, earliest,
         latest, middle, has_estimate, level, conflicts, lane, grade)
       select 'it_many' || n, 'in_many', 'su', 'image', 'ready', 'placed', false, false, 1, '{}', $1::bigint + n * 1000, $1::bigint + n * 1000 + 5000,
         $1::bigint + n * 1000, true, 0, 0, 9, case when n % 50 = 0 then 'rig' else 'own' end from generate_series(1, 20000) n`,
      [NOON],
    )
    await world.run('analyze evidence.counted')
    const window = { from: NOON + 5_000_000, to: NOON + 5_030_000 }
    const wanted = sql`and k.latest >= ${window.from} and k.earliest <= ${window.to}`
    const query = overlapping({ incident: 'in_many', window, limit: 500, wanted })
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, timing off) ${query}`.execute(world.db)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('counted_by_level')
    expect(plan).not.toContain('Seq Scan on counted')
    const rowsRead = /Rows Removed by Filter: (\d+)/.exec(plan)?.[1] ?? '0'
    expect(Number(rowsRead)).toBeLessThan(200)
  })

  test('of one grade are found by the index of grades', async () => {
    const { rows } = await sql<{
      'QUERY PLAN': string
    }>`explain select k.earliest, k.latest, k.lane from evidence.counted k
      where k.incident_id = 'in_many' and k.grade = 'rig' and not k.folded and k.kind = 'image'`.execute(world.db)
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('counted_of_grade')
  })
})

test('rows come in the requested order, without items that left the lists or were never there', async () => {
  const [video = '', urgent = '', edited = ''] = ['video', 'urgent', 'edited'].map((name) => named.get(name))
  await world.run("update evidence.card set hidden = 'withdrawn' where item_id = $1", [urgent])
  expect(namesOf(await rowsOf(world.db, [edited, urgent, 'it_nobody', video]))).toEqual(['edited', 'video'])
  await world.run('update evidence.card set hidden = null where item_id = $1', [urgent])
  expect(namesOf(await rowsOf(world.db, [urgent, edited]))).toEqual(['urgent', 'edited'])
  expect(await rowsOf(world.db, [])).toEqual([])
})

test('counts are those of the lists, before and after folding', async () => {
  const [video = '', likely = ''] = [named.get('video'), named.get('likely')]
  await bothWays(async () =>
    expect(await summarise(world.db, world.incident)).toEqual({
      ...{ total: 15, bytes: 150, submissions: 14, unreviewed: 14 },
      kinds: { image: 14, video: 1 },
      stages: { ready: 14, failed: 1 },
      states: { placed: 12, likely: 1, open: 1, arriving: 1 },
    }),
  )
  await world.run('update evidence.card set folded_into = $2 where item_id = $1', [likely, video])
  await bothWays(async () =>
    expect(await summarise(world.db, world.incident)).toMatchObject({ total: 14, submissions: 14, unreviewed: 13 }),
  )
  await world.run("update evidence.card set hidden = 'withdrawn', folded_into = null where item_id = any($1)", [
    [video, likely],
  ])
  await bothWays(async () =>
    expect(await summarise(world.db, world.incident)).toMatchObject({
      total: 13,
      submissions: 13,
      kinds: { image: 13 },
    }),
  )
})
