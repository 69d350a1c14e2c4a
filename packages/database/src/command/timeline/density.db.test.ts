import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTimelineWorld, type TimelineWorld } from '../counted/counted-world.test-kit.ts'
import type { TimelineFilter } from '../counted/filter.ts'
import { LEVEL_SIZES } from '../counted/levels.ts'
import { foldRecounts } from '../counted/marks.ts'
import { type Density, readDensity } from './density.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const FLOOR_1990 = 631_152_000_000
const point = (at: number) => ({ span: [at - 500, at + 499] as const, estimate: at })

let world: TimelineWorld
beforeAll(async () => {
  world = await openTimelineWorld()
})
afterAll(() => world.release())

const ask = (
  incident: string,
  window: { from: number; to: number },
  more: { filter?: TimelineFilter; bins?: number; isEach?: boolean } = {},
): Promise<Density> => readDensity(world.db, { incident, filter: {}, bins: 400, ...window, ...more })
const total = (density: Density): number =>
  Math.round(density.lanes.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0) * 100) / 100
const around = (minutes: number) => ({ from: NOON - minutes * MINUTE, to: NOON + minutes * MINUTE })
const fresh = async (name: string): Promise<string> => {
  await world.addIncident(name)
  return name
}
const cells = async (incident: string) =>
  (await world.run('select count(*) as n from evidence.density where incident_id = $1', [incident]))[0]?.['n']

/**
 * Runs `look` twice: while changes are only marked (`evidence.recount`), and after they were worked into the sums. The
 * answer must be right both times.
 */
const bothWays = async (look: () => Promise<void>): Promise<void> => {
  await look()
  await foldRecounts(world.db)
  await look()
}

describe('the density of an incident', () => {
  test('of no items is empty', async () => {
    const incident = await fresh('in_empty')
    expect((await ask(incident, around(10))).lanes).toEqual([])
    expect((await ask(incident, around(10), { filter: { review: 'none' } })).lanes).toEqual([])
  })

  test('has each kind and state, in no more bins than were requested', async () => {
    const incident = await fresh('in_kinds')
    await world.addItem({ ...point(NOON), kind: 'video' }, incident)
    await world.addItem({ ...point(NOON + MINUTE), kind: 'video', status: 'likely' }, incident)
    await world.addItem({ ...point(NOON + 2 * MINUTE), kind: 'image' }, incident)
    await world.addItem({ kind: 'image' }, incident)
    await bothWays(async () => {
      const density = await ask(incident, around(5))
      expect(density.lanes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
        'image placed',
        'video likely',
        'video placed',
      ])
      expect(total(density)).toBe(3)
      expect(total(await ask(incident, around(5), { filter: { kind: 'video' } }))).toBe(2)
      expect(total(await ask(incident, around(5), { filter: { kind: 'video', state: 'likely' } }))).toBe(1)
      expect(total(await ask(incident, around(5), { filter: { kind: 'audio' } }))).toBe(0)
    })
    for (const bins of [2, 10, 400])
      for (const minutes of [0.1, 7, 60, 10_000, 20_000_000]) {
        const density = await ask(incident, around(minutes), { bins })
        expect(density.bins).toBeLessThanOrEqual(bins)
        for (const { counts } of density.lanes) expect(counts).toHaveLength(density.bins)
        expect(density.from).toBeLessThanOrEqual(NOON - minutes * MINUTE)
      }
  })

  test('a wide interval makes no peak: it is spread evenly, at every zoom', async () => {
    const incident = await fresh('in_wide')
    await world.addItem({ span: [NOON, NOON + 100 * MINUTE - 1], estimate: NOON + MINUTE }, incident)
    await bothWays(async () => {
      for (const filter of [{}, { review: 'none' as const }]) {
        const close = await ask(incident, { from: NOON + 10 * MINUTE, to: NOON + 11 * MINUTE - 1 }, { filter })
        expect(close.binMs).toBe(1000)
        expect(Math.max(...(close.lanes[0]?.counts ?? []))).toBeLessThan(0.001)
        // Counts are rounded to thousandths, so very wide intervals need wider bins to be seen.
        const far = await ask(incident, { from: NOON, to: NOON + 100 * MINUTE - 1 }, { filter, bins: 40 })
        expect(far.binMs).toBe(3 * MINUTE)
        expect(total(far)).toBeCloseTo(1, 1)
        expect(far.lanes[0]?.counts[3]).toBeCloseTo(0.03, 3)
      }
    })
  })

  test('an interval of no width is one item in one bin; at the edge of a bin it lies in the later one', async () => {
    const incident = await fresh('in_point')
    await world.addItem({ span: [NOON, NOON], estimate: NOON }, incident)
    await world.addItem({ span: [NOON - 1, NOON - 1], estimate: NOON - 1 }, incident)
    await bothWays(async () => {
      for (const filter of [{}, { stage: 'ready' as const }, { stage: 'ready' as const, review: 'none' as const }]) {
        const density = await ask(incident, { from: NOON - 2000, to: NOON + 1999 }, { filter })
        expect(density).toMatchObject({ from: NOON - 2000, binMs: 1000, bins: 4 })
        expect(density.lanes.map(({ counts }) => counts)).toEqual([[0, 1, 1, 0]])
        expect(total(await ask(incident, { from: NOON, to: NOON }, { filter, bins: 2 }))).toBe(1)
        expect(total(await ask(incident, { from: NOON + 1000, to: NOON + 5000 }, { filter }))).toBe(0)
      }
    })
  })

  test('"since 1990" and the most distant times touch few bins of each level', async () => {
    const incident = await fresh('in_floor')
    await world.addItem({ span: [FLOOR_1990, NOON] }, incident)
    await world.addItem({ span: [-8_640_000_000_000_000, 8_640_000_000_000_000] }, incident)
    await world.addItem({ span: [-5_000_000_001, -4_999_999_999], estimate: -5_000_000_000 }, incident)
    await foldRecounts(world.db)
    expect(await cells(incident)).toBeLessThan(64 * 4)
    const density = await ask(incident, { from: -5_000_000_000, to: NOON })
    expect(total(density)).toBeCloseTo(2, 1)
    const years = await ask(incident, { from: FLOOR_1990, to: NOON }, { filter: { state: 'open' } })
    expect(total(years)).toBeCloseTo(1, 1)
  })

  test('follows what is hidden, shown again, folded, moved in time and taken away', async () => {
    const incident = await fresh('in_change')
    const item = await world.addItem(point(NOON), incident)
    const twin = await world.addItem(point(NOON), incident)
    const count = async (expected: number): Promise<void> =>
      bothWays(async () => {
        expect(total(await ask(incident, around(5)))).toBe(expected)
        expect(total(await ask(incident, around(5), { filter: { stage: 'ready' } }))).toBe(expected)
      })
    await count(2)
    await world.run('update evidence.card set folded_into = $2 where item_id = $1', [twin, item])
    await count(1)
    expect(total(await ask(incident, around(5), { isEach: true }))).toBe(2)
    await world.run("update evidence.card set hidden = 'withdrawn' where item_id = $1", [item])
    await count(0)
    await world.run('update evidence.card set hidden = null where item_id = $1', [item])
    await world.run('update evidence.card set folded_into = null where item_id = $1', [twin])
    await count(2)
    await world.place(item, point(NOON + 600 * MINUTE))
    await count(1)
    await world.run('update evidence.card set restricted = true where item_id = $1', [twin])
    await count(1)
    await world.run('delete from evidence.current_placement where item_id = $1', [twin])
    await count(0)
    await world.place(twin, point(NOON))
    await count(1)
  })

  test('is still right with very many marks waiting', async () => {
    const incident = await fresh('in_marks')
    const item = await world.addItem(point(NOON), incident)
    await world.addItem({ ...point(NOON), kind: 'video' }, incident)
    await foldRecounts(world.db)
    await world.run("update evidence.card set hidden = 'moved' where item_id = $1", [item])
    await world.run(
      'insert into evidence.recount select incident_id, item_id from evidence.card, generate_series(1, 2500) where incident_id = $1',
      [incident],
    )
    expect((await ask(incident, around(5))).lanes.map(({ kind }) => kind)).toEqual(['video'])
    expect(total(await ask(incident, around(5)))).toBe(1)
    expect(await foldRecounts(world.db)).toBeGreaterThan(5000)
    expect(total(await ask(incident, around(5)))).toBe(1)
  })

  test('no incident’s counts include another’s', async () => {
    const incident = await fresh('in_mine')
    await fresh('in_theirs')
    await world.addItem(point(NOON), incident)
    await bothWays(async () => expect(total(await ask('in_theirs', around(5)))).toBe(0))
  })
})

test('the levels of the database and of the program are the same list', async () => {
  const rows = await world.run('select size from evidence.density_sizes() order by level')
  expect(rows.map((row) => row['size'])).toEqual(LEVEL_SIZES)
  LEVEL_SIZES.forEach((size, n) => {
    const next = LEVEL_SIZES[n + 1]
    if (next !== undefined) expect(next % size).toBe(0)
  })
})
