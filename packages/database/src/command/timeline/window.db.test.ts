import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTimelineWorld, type PlacedFacts, type TimelineWorld } from '../counted/counted-world.test-kit.ts'
import type { TimelineFilter } from '../counted/filter.ts'
import { foldRecounts } from '../counted/marks.ts'
import { findBusiestMinute } from './busiest.ts'
import { readDensity } from './density.ts'
import { readExtent } from './extent.ts'
import { listRigGroups, listSceneGroups } from './groups.ts'
import { listNarrowest } from './narrowest.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FLOOR_1990 = 631_152_000_000
const around = (at: number, half = 400): PlacedFacts => ({ span: [at - half, at + half], estimate: at })

let world: TimelineWorld
beforeAll(async () => {
  world = await openTimelineWorld()
})
afterAll(() => world.release())

const fresh = async (id: string): Promise<string> => {
  await world.addIncident(id)
  return id
}
const ask = (incident: string, filter: TimelineFilter = {}) => ({ incident, filter, now: NOON + 6 * HOUR })
const bothWays = async (look: () => Promise<void>): Promise<void> => {
  await look()
  await foldRecounts(world.db)
  await look()
}

test('a window lists its narrowest intervals first, and says how many are left out', async () => {
  const incident = await fresh('in_narrow')
  const wide = await world.addItem({ span: [FLOOR_1990, NOON + HOUR] }, incident)
  const vague = await world.addItem(around(NOON, 2 * HOUR), incident)
  const late = await world.addItem(around(NOON + 20_000), incident)
  const sharp = await world.addItem(around(NOON + 10_000), incident)
  await world.addItem(around(NOON + 3 * HOUR), incident)
  const folded = await world.addItem(around(NOON + 11_000), incident)
  await world.run('update evidence.card set folded_into = $2 where item_id = $1', [folded, sharp])
  await bothWays(async () => {
    const window = { from: NOON, to: NOON + MINUTE }
    const all = await listNarrowest(world.db, { incident, filter: {}, window, limit: 10 })
    expect(all.rows.map(({ item }) => item)).toEqual([sharp, late, vague, wide])
    expect(all.rows.map(({ grade }) => grade)).toEqual(['own', 'own', 'own', 'own'])
    expect([all.overlap, all.hasMore]).toEqual([{ image: 4 }, false])
    const two = await listNarrowest(world.db, { incident, filter: {}, window, limit: 2 })
    expect(two.rows.map(({ item }) => item)).toEqual([sharp, late])
    expect(two.overlap).toEqual({ image: 4 })
    const none = await listNarrowest(world.db, { incident, filter: { kind: 'video' }, window, limit: 2 })
    expect(none).toEqual({ rows: [], overlap: {}, hasMore: false })
  })
})

test('the busiest minute is the one with most items known to be in it; wide items do not count', async () => {
  const incident = await fresh('in_busy')
  for (let n = 0; n < 30; n += 1)
    await world.addItem({ span: [NOON, NOON + 20 * HOUR], estimate: NOON + HOUR }, incident)
  for (const second of [5, 20, 50]) await world.addItem(around(NOON + 7 * MINUTE + second * 1000), incident)
  for (const second of [5, 40])
    await world.addItem({ ...around(NOON + 9 * MINUTE + second * 1000), kind: 'video' }, incident)
  const minute = (filter: TimelineFilter, from = NOON, to = NOON + HOUR) =>
    findBusiestMinute(world.db, { incident, filter, window: { from, to } })
  await bothWays(async () => {
    expect(await minute({})).toEqual({ from: NOON + 7 * MINUTE, to: NOON + 8 * MINUTE - 1, items: 3 })
    expect(await minute({ kind: 'video' })).toMatchObject({ from: NOON + 9 * MINUTE, items: 2 })
    expect(await minute({ review: 'none' })).toMatchObject({ from: NOON + 7 * MINUTE, items: 3 })
    expect(await minute({}, NOON + 8 * MINUTE)).toMatchObject({ from: NOON + 9 * MINUTE })
    // A window that begins within a minute gets all of that minute.
    expect(await minute({}, NOON + 7 * MINUTE + 30_000)).toMatchObject({ from: NOON + 7 * MINUTE, items: 3 })
    expect(await minute({}, NOON + 30 * MINUTE)).toBeUndefined()
    expect(await minute({ kind: 'audio' })).toBeUndefined()
  })
})

test('reviewed items do not count in the busiest minute of unreviewed ones', async () => {
  const incident = await fresh('in_reviewed')
  const items: string[] = []
  for (const second of [5, 20, 50]) items.push(await world.addItem(around(NOON + second * 1000), incident))
  for (const second of [5, 40]) await world.addItem(around(NOON + 9 * MINUTE + second * 1000), incident)
  for (const item of items.slice(1)) await world.review(item, 'relevant')
  const window = { from: NOON, to: NOON + HOUR }
  await bothWays(async () => {
    const minute = (filter: TimelineFilter) => findBusiestMinute(world.db, { incident, filter, window })
    expect(await minute({})).toMatchObject({ from: NOON, items: 3 })
    expect(await minute({ review: 'none' })).toMatchObject({ from: NOON + 9 * MINUTE, items: 2 })
    const { lanes } = await readDensity(world.db, { incident, ...window, bins: 60, filter: { review: 'none' } })
    expect(lanes.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))).toEqual([3])
  })
})

test('unready items do not count in the busiest minute of ready ones', async () => {
  const incident = await fresh('in_unready')
  for (const second of [5, 20, 50]) await world.addItem({ ...around(NOON + second * 1000), stage: 'failed' }, incident)
  for (const second of [5, 40]) await world.addItem(around(NOON + 9 * MINUTE + second * 1000), incident)
  const window = { from: NOON, to: NOON + HOUR }
  await bothWays(async () => {
    const minute = (filter: TimelineFilter) => findBusiestMinute(world.db, { incident, filter, window })
    expect(await minute({ stage: 'failed' })).toMatchObject({ from: NOON, items: 3 })
    expect(await minute({ stage: 'ready' })).toMatchObject({ from: NOON + 9 * MINUTE, items: 2 })
    const { lanes } = await readDensity(world.db, { incident, ...window, bins: 60, filter: { stage: 'ready' } })
    expect(lanes.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))).toEqual([2])
  })
})

test('of two equal minutes the first is returned', async () => {
  const incident = await fresh('in_equal')
  for (const at of [5, 2, 9]) await world.addItem(around(NOON + at * MINUTE + 30_000), incident)
  await bothWays(async () => {
    const window = { from: NOON, to: NOON + HOUR }
    expect(await findBusiestMinute(world.db, { incident, filter: {}, window })).toMatchObject({
      from: NOON + 2 * MINUTE,
    })
  })
})

test('the extent has the number of items, their time range, and how many lie outside the incident’s own time', async () => {
  const incident = await fresh('in_extent')
  expect(await readExtent(world.db, ask(incident))).toEqual({
    ...{ placed: 0, arriving: 0, inWindow: null, low: null, high: null, own: null, outside: 0, newest: 0 },
  })
  const [row] = await world.run('select floor(extract(epoch from now()) * 1000)::bigint as now')
  const now = Number(row?.['now'])
  for (const minute of [0, 5, 10]) await world.addItem(around(now - minute * MINUTE), incident)
  await world.addItem({ ...around(NOON - 9000 * HOUR), kind: 'video' }, incident)
  await world.addItem({}, incident)
  await bothWays(async () => {
    const extent = await readExtent(world.db, {
      incident,
      filter: {},
      now: now + HOUR,
      window: { from: now - 6 * MINUTE, to: now },
    })
    expect(extent).toMatchObject({
      placed: 4,
      arriving: 1,
      inWindow: 2,
      low: NOON - 9000 * HOUR,
      high: now,
      outside: 1,
    })
    expect(extent.own?.to).toBe(now + HOUR)
    // The items were made some time after `now` was read.
    expect(Math.abs((extent.own?.from ?? 0) - (now - 12 * HOUR))).toBeLessThan(10 * MINUTE)
    const videos = await readExtent(world.db, { incident, filter: { kind: 'video' }, now: now + HOUR })
    expect(videos).toMatchObject({ placed: 1, arriving: 0, inWindow: null, low: NOON - 9000 * HOUR, outside: 1 })
    const later = await readExtent(world.db, { incident, filter: {}, now: now + 100 * HOUR })
    expect(Math.abs((later.own?.to ?? 0) - (now + 12 * HOUR))).toBeLessThan(10 * MINUTE)
  })
})

test('a scene and a rig of the window may have a lane of their own, the largest first', async () => {
  const incident = await fresh('in_groups')
  for (const [n, rig] of ['it_a', 'it_b', 'it_b', 'it_c', 'it_c', 'it_c'].entries())
    await world.addItem({ ...around(NOON + n * MINUTE), rig, grade: 'rig-two' }, incident)
  for (const [id, items, first] of [
    ['sc_small', 3, NOON],
    ['sc_large', 9, NOON + MINUTE],
    ['sc_later', 20, NOON + 10 * HOUR],
  ])
    await world.run(
      `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
       values ($1, $2, 1, 3, $3, $4, $4, $4, $4, $4)`,
      [incident, id, items, first],
    )
  await foldRecounts(world.db)
  const window = { from: NOON, to: NOON + HOUR }
  const query = { incident, filter: {}, window, limit: 5 }
  expect((await listSceneGroups(world.db, query)).map(({ id }) => id)).toEqual(['sc_large', 'sc_small'])
  expect(await listRigGroups(world.db, query)).toMatchObject([
    { id: 'it_c', items: 3, first: NOON + 3 * MINUTE - 400 },
    { id: 'it_b', items: 2 },
  ])
})
