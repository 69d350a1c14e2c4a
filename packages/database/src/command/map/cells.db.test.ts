import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawRuns } from '../../../../domain/src/law-runs.test-kit.ts'
import { openTimelineWorld, type TimelineWorld } from '../counted/counted-world.test-kit.ts'
import type { TimelineFilter } from '../counted/filter.ts'
import { foldRecounts } from '../counted/marks.ts'
import { type MapScope, readMapCells, readMapTotal } from './cells.ts'
import { MOST_CELLS } from './grid.ts'
import { listMapItems } from './items.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const WORLD = { south: -90, west: -180, north: 90, east: 180 }
const KINDS = ['image', 'video', 'audio'] as const
const HELSINKI = { lat: 60.17, lon: 24.94 }

let world: TimelineWorld
beforeAll(async () => {
  world = await openTimelineWorld()
})
afterAll(() => world.release())

/** A number between 0 and 1 that is the same in every run. */
const share = (n: number): number => (Math.imul(n, 2_654_435_761) >>> 0) / 2 ** 32
const fresh = async (name: string): Promise<string> => {
  await world.addIncident(name)
  return name
}
const near = (n: number) => ({ lat: HELSINKI.lat + share(n) / 50, lon: HELSINKI.lon + share(n + 7) / 25 })
const crowd = async (incident: string, count: number): Promise<readonly string[]> => {
  const items: string[] = []
  for (let n = 0; n < count; n += 1) {
    const at = NOON + n * 60_000
    const place =
      n % 10 === 0 ? {} : { at: n % 17 === 0 ? { lat: -17.5 + share(n), lon: 179.5 + share(n) / 3 } : near(n) }
    const facts = { kind: KINDS[n % 3] ?? 'image', status: n % 4 === 0 ? 'likely' : 'placed', ...place }
    const conflicts = n % 5 === 0 ? [{ code: 'x' }] : []
    items.push(await world.addItem({ ...facts, conflicts, span: [at - 1000, at + 1000], estimate: at }, incident))
  }
  return items
}
/**
 * Changes of items wait as marks until they are added to the stored counts (`foldRecounts`). Answers must be right both
 * before and after that.
 */
const bothWays = async (look: () => Promise<void>): Promise<void> => {
  await look()
  await foldRecounts(world.db)
  await look()
}
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

describe('the cells of a map', () => {
  test('add up to all placed items at every zoom, whatever the filter', async () => {
    const incident = await fresh('in_adds')
    await crowd(incident, 60)
    await world.addItem({ ...{ span: [NOON, NOON], estimate: NOON }, at: HELSINKI }, await fresh('in_second'))
    const filters: readonly Partial<MapScope>[] = [
      ...[{}, { filter: { kind: 'video' as const } }, { filter: { state: 'likely' as const } }],
      ...[{ filter: { conflicts: 'only' as const } }, { from: NOON + 600_000, to: NOON + 1_800_000 }],
      { filter: { kind: 'image' as const, box: { south: 60, west: 24, north: 61, east: 25 } }, from: NOON + 300_000 },
    ]
    await bothWays(async () => {
      for (const narrowed of filters) {
        const scope = { incident, filter: {} as TimelineFilter, ...narrowed }
        const { items, noPlace } = await readMapTotal(world.db, scope)
        const listed = await listMapItems(world.db, { ...scope, place: WORLD, limit: 500 })
        const apart = await listMapItems(world.db, { ...scope, place: 'none', limit: 500 })
        expect(listed).toHaveLength(items - noPlace)
        expect(apart).toHaveLength(noPlace)
        for (let zoom = 0; zoom <= 20; zoom += 1) {
          const cells = await readMapCells(world.db, scope, { box: WORLD, zoom })
          expect(cells.cells.length).toBeLessThanOrEqual(MOST_CELLS)
          expect(cells.items).toBe(items - noPlace)
          expect(sum(cells.cells.flatMap(({ kinds }) => Object.values(kinds)))).toBe(items - noPlace)
        }
      }
    })
  })

  test('of two halves of the earth add up to the whole, wherever it is cut', async () => {
    const incident = await fresh('in_halves')
    await crowd(incident, 40)
    await foldRecounts(world.db)
    const scope = { incident, filter: {} }
    const all = (await readMapCells(world.db, scope, { box: WORLD, zoom: 3 })).items
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 10 }),
        fc.double({ min: -157, max: 157, noNaN: true }),
        fc.boolean(),
        async (zoom, cut, isTimed) => {
          // A viewport returns whole cells, so the boxes are cut at cell edges.
          const edge = (Math.round(((cut + 180) / 360) * 2 ** 3) / 2 ** 3) * 360 - 180
          const asked = isTimed ? { ...scope, from: 0 } : scope
          const west = await readMapCells(world.db, asked, { box: { ...WORLD, east: edge - 1e-9 }, zoom })
          const east = await readMapCells(world.db, asked, { box: { ...WORLD, west: edge }, zoom })
          expect(west.items + east.items).toBe(all)
        },
      ),
      { numRuns: lawRuns(25) },
    )
  })

  test('have the mean position of their items, and count kinds, unsure ones and conflicts', async () => {
    const incident = await fresh('in_where')
    await world.addItem({ kind: 'video', span: [NOON, NOON], estimate: NOON, at: { lat: 60.17, lon: 24.94 } }, incident)
    await world.addItem(
      {
        kind: 'image',
        span: [NOON, NOON],
        status: 'likely',
        at: { lat: 60.1701, lon: 24.9402 },
        conflicts: [{ code: 'x' }],
      },
      incident,
    )
    await bothWays(async () => {
      const { cells } = await readMapCells(world.db, { incident, filter: {} }, { box: WORLD, zoom: 4 })
      expect(cells).toHaveLength(1)
      expect(cells[0]).toMatchObject({ items: 2, kinds: { video: 1, image: 1 }, unsure: 1, conflicts: 1 })
      expect(cells[0]?.lat).toBeCloseTo(60.17005, 5)
      expect(cells[0]?.lon).toBeCloseTo(24.9401, 5)
    })
  })

  test('follow items that are moved, hidden, folded into a twin or decided again', async () => {
    const incident = await fresh('in_moves')
    const items = await crowd(incident, 12)
    const scope = { incident, filter: {} }
    const port = { box: WORLD, zoom: 12 }
    await foldRecounts(world.db)
    const before = (await readMapCells(world.db, scope, port)).items
    const [, first = '', second = '', third = ''] = items
    await world.place(first, { span: [NOON, NOON], estimate: NOON, at: { lat: 10, lon: 10 } })
    await world.run(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [second])
    await world.run('update evidence.card set folded_into = $2 where item_id = $1', [third, first])
    await bothWays(async () => {
      const { cells, items: now } = await readMapCells(world.db, scope, port)
      expect(now).toBe(before - 2)
      expect(cells.filter(({ lat }) => Math.abs(lat - 10) < 0.001)).toHaveLength(1)
      const coarse = await readMapCells(world.db, scope, { box: { south: 9, west: 9, north: 11, east: 11 }, zoom: 2 })
      expect(coarse.items).toBeGreaterThan(0)
    })
    const empty = await world.run('select count(*)::integer as n from evidence.map_cell where items <= 0')
    expect(empty).toEqual([{ n: 0 }])
  })

  test('cross the antimeridian where the viewport does', async () => {
    const incident = await fresh('in_dateline')
    for (const lon of [179.9, -179.9, 0])
      await world.addItem({ span: [NOON, NOON], estimate: NOON, at: { lat: -17, lon } }, incident)
    await bothWays(async () => {
      const box = { south: -20, west: 178, north: -15, east: -178 }
      for (const narrowed of [{}, { from: 0 }])
        expect((await readMapCells(world.db, { incident, filter: {}, ...narrowed }, { box, zoom: 6 })).items).toBe(2)
    })
  })
})

describe('the list beside the map', () => {
  test('lists all of a viewport in time order, page by page, without duplicates', async () => {
    const incident = await fresh('in_pages')
    await crowd(incident, 30)
    await bothWays(async () => {
      const seen: string[] = []
      let cursor: { middle: number; item: string } | undefined
      for (;;) {
        const rows = await listMapItems(world.db, {
          ...{ incident, filter: {}, place: WORLD, limit: 7 },
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...rows.map(({ item }) => item))
        const last = rows.at(-1)
        if (rows.length < 7 || !last) break
        cursor = last
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toHaveLength((await readMapCells(world.db, { incident, filter: {} }, { box: WORLD, zoom: 0 })).items)
    })
  })

  test('lists items without a place separately, arriving ones last', async () => {
    const incident = await fresh('in_nowhere')
    const arriving = await world.addItem({}, incident)
    const timed = await world.addItem({ span: [NOON, NOON], estimate: NOON }, incident)
    await world.addItem({ span: [NOON, NOON], estimate: NOON, at: HELSINKI }, incident)
    await bothWays(async () => {
      expect(await readMapTotal(world.db, { incident, filter: {} })).toEqual({ items: 3, noPlace: 2 })
      const rows = await listMapItems(world.db, { incident, filter: {}, place: 'none', limit: 10 })
      expect(rows.map(({ item }) => item)).toEqual([timed, arriving])
    })
  })
})
