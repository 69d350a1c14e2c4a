import { PLACEMENT_STATUSES, type Placement } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { coverageOf, type SceneItem, scenesOf } from './index.ts'

const RUNS = { numRuns: lawRuns(60) }
const MINUTE = 60_000
const T0 = Date.UTC(2026, 10, 25, 9)

interface Placed {
  readonly placement: Placement
  readonly about: SceneItem
}

const one = fc.record({
  atMs: fc.oneof(fc.integer({ min: 0, max: 30 * MINUTE }), fc.integer({ min: -400 * MINUTE, max: 400 * MINUTE })),
  half: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 12 * MINUTE })),
  status: fc.constantFrom(...PLACEMENT_STATUSES),
  north: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  radiusM: fc.constantFrom(10, 50, 400, 5000),
  rig: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  submission: fc.integer({ min: 0, max: 6 }),
  durationMs: fc.option(fc.integer({ min: 0, max: 20 * MINUTE }), { nil: undefined }),
})

/** Placements in one small area: in the north or across the equator, at 25° east or beside the date line. */
const world = fc
  .record({
    all: fc.array(one, { maxLength: 30, size: 'max' }),
    lat: fc.constantFrom(60.17, -0.001, 74),
    lon: fc.constantFrom(24.94, 179.999),
  })
  .map(({ all, lat, lon }): readonly Placed[] =>
    all.map(({ atMs, half, status, north, radiusM, rig, submission, durationMs }, index) => {
      const item = `it_${String(index).padStart(2, '0')}`
      const at = T0 + atMs
      const placement: Placement = {
        ...{ item, earliest: at - half, estimate: status === 'open' ? undefined : at, latest: at + half, status },
        ...{
          confidence: 0.9,
          reasons: [],
          conflicts: [],
          grade: 'own',
          rig: rig === undefined ? undefined : `it_0${rig}`,
        },
        place: north === undefined ? undefined : { lat: lat + north * 0.0006, lon, radiusM, source: 'exif.GPS' },
      }
      return { placement, about: { item, submission: `sb_${submission}`, durationMs } }
    }),
  )

const split = (all: readonly Placed[]) =>
  [all.map(({ placement }) => placement), all.map(({ about }) => about)] as const

test('scenes and coverage do not depend on the order of anything', () => {
  fc.assert(
    fc.property(world, (all) => {
      const [placements, items] = split(all)
      const turned = [placements.toReversed(), items.toReversed()] as const
      expect(scenesOf(...turned)).toEqual(scenesOf(placements, items))
      expect(coverageOf(...turned)).toEqual(coverageOf(placements, items))
    }),
    RUNS,
  )
})

test('a scene has at least three separate submissions; no item without a time is in a scene, no item in two', () => {
  fc.assert(
    fc.property(world, (all) => {
      const [placements, items] = split(all)
      const of = new Map(all.map((placed) => [placed.about.item, placed]))
      const scenes = scenesOf(placements, items)
      const seen = scenes.flatMap((scene) => scene.items)
      expect(new Set(seen).size).toBe(seen.length)
      expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length)
      for (const { items: members, submissions, firstSeen, last, peakAt } of scenes) {
        const inScene = members.flatMap((item) => of.get(item) ?? [])
        expect(new Set(inScene.map(({ about }) => about.submission)).size).toBe(submissions)
        expect(submissions).toBeGreaterThanOrEqual(3)
        for (const { placement } of inScene) expect(placement.estimate).toBeDefined()
        expect(firstSeen.earliest).toBeLessThanOrEqual(firstSeen.latest)
        expect(last.earliest).toBeLessThanOrEqual(last.latest)
        const [from, to] = [
          Math.min(...inScene.map(({ placement }) => placement.estimate ?? Infinity)),
          Math.max(
            ...inScene.map(({ placement, about }) => (placement.estimate ?? -Infinity) + (about.durationMs ?? 0)),
          ),
        ]
        expect(peakAt >= from - MINUTE && peakAt <= to + MINUTE).toBe(true)
      }
    }),
    RUNS,
  )
})

test('no scene splits a rig', () => {
  fc.assert(
    fc.property(world, (all) => {
      const scenes = scenesOf(...split(all))
      const rigOf = new Map(all.map(({ placement }) => [placement.item, placement.rig]))
      const within = scenes.map(({ items }) => new Set(items.flatMap((item) => rigOf.get(item) ?? [])))
      const rigs = within.flatMap((set) => [...set])
      expect(new Set(rigs).size).toBe(rigs.length)
    }),
    RUNS,
  )
})

test('many files of one submission make no scene, and count once in each cell', () => {
  fc.assert(
    fc.property(world, (all) => {
      const same = all.map(({ placement, about }) => ({ placement, about: { ...about, submission: 'sb_same' } }))
      expect(scenesOf(...split(same))).toEqual([])
      for (const { submissions } of coverageOf(...split(same))) expect(submissions).toBeLessThanOrEqual(1)
    }),
    RUNS,
  )
})

test('cells of coverage never overlap, in time or on the ground', () => {
  fc.assert(
    fc.property(world, (all) => {
      const cells = coverageOf(...split(all))
      const keys = cells.map(({ fromMs, lat, lon }) => `${fromMs}:${lat.toFixed(9)}:${lon.toFixed(9)}`)
      expect(new Set(keys).size).toBe(keys.length)
      const rows = [...new Set(cells.map(({ lat }) => lat))].toSorted((a, b) => a - b)
      rows.forEach((lat, i) => {
        // Neighbouring rows are at least 250 m apart, less a hundredth of a metre for rounding.
        const next = rows[i + 1] ?? Infinity
        expect((next - lat) * 111_195).toBeGreaterThan(249.99)
        const columns = [...new Set(cells.filter((cell) => cell.lat === lat).map(({ lon }) => lon))].toSorted(
          (a, b) => a - b,
        )
        columns.forEach((lon, k) => {
          const apart = ((columns[k + 1] ?? Infinity) - lon) * 111_195 * Math.cos((lat * Math.PI) / 180)
          expect(apart).toBeGreaterThan(249.9)
        })
      })
      for (const { fromMs, toMs, submissions } of cells) {
        expect([toMs - fromMs, fromMs % MINUTE]).toEqual([MINUTE, 0])
        expect(submissions).toBeGreaterThanOrEqual(0)
      }
    }),
    RUNS,
  )
})

test('each covered minute of an item with a sure time and a place counts its submission', () => {
  fc.assert(
    fc.property(world, (all) => {
      const cells = coverageOf(...split(all))
      const most = new Set(all.map(({ about }) => about.submission)).size
      for (const { submissions } of cells) expect(submissions).toBeLessThanOrEqual(most)
      for (const { placement } of all) {
        const { estimate, place, earliest, latest } = placement
        if (estimate === undefined || !place || place.radiusM > 500 || latest - earliest > 5 * MINUTE) continue
        const covering = cells.filter(
          ({ fromMs, toMs, lat, submissions }) =>
            fromMs <= estimate && estimate < toMs && lat <= place.lat && place.lat < lat + 0.0023 && submissions > 0,
        )
        expect(covering.length).toBeGreaterThan(0)
      }
    }),
    RUNS,
  )
})

test('copies of one film from many people count as one submission, and all of their items are listed', () => {
  const spot = { lat: 60.17, lon: 24.94, radiusM: 10, source: 'exif.GPS' }
  const sent = (count: number, isCopy: boolean): readonly Placed[] =>
    Array.from({ length: count }, (_, index) => {
      const item = `it_${isCopy ? 'c' : 'f'}${String(index).padStart(2, '0')}`
      const placement: Placement = {
        ...{ item, earliest: T0, estimate: T0 + 500, latest: T0 + 1000, status: 'placed', confidence: 0.9 },
        ...{ reasons: [], conflicts: [], grade: 'own', rig: undefined, place: spot },
      }
      const about = { item, submission: `sb_${item}`, durationMs: 1000, ...(isCopy ? { copyOf: 'it_c00' } : {}) }
      return { placement, about }
    })
  expect(scenesOf(...split(sent(10, true)))).toEqual([])
  expect(scenesOf(...split([...sent(10, true), ...sent(1, false)]))).toEqual([])
  const all = [...sent(10, true), ...sent(2, false)]
  expect(scenesOf(...split(all))).toMatchObject([{ submissions: 3, items: all.map(({ about }) => about.item) }])
  expect(Math.max(...coverageOf(...split(all)).map(({ submissions }) => submissions))).toBe(3)
  // The first copy was withdrawn: the others still count as one.
  expect(scenesOf(...split(all.slice(1)))).toMatchObject([{ submissions: 3 }])
})

test('another copy of an item never enlarges a scene or a count', () => {
  fc.assert(
    fc.property(world, (all) => {
      const copied = all.map(({ placement, about }) => ({ placement, about: { ...about, copyOf: about.item } }))
      const again = all.map(({ placement, about }, index) => ({
        placement: { ...placement, item: `${about.item}x` },
        about: { ...about, item: `${about.item}x`, submission: `sb_again${index}`, copyOf: about.item },
      }))
      const counts = scenesOf(...split(copied)).map(({ submissions }) => submissions)
      expect(scenesOf(...split([...copied, ...again])).map(({ submissions }) => submissions)).toEqual(counts)
      expect(coverageOf(...split([...copied, ...again]))).toEqual(coverageOf(...split(copied)))
    }),
    RUNS,
  )
})

test('a long film makes a scene with photos of any minute that it runs through', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 230 }), fc.constantFrom(60.17, 60.4999, -33.5), (minute, lat) => {
      const placed = (item: string, from: number, shape: { readonly north: number; readonly minutes: number }) => {
        const at = T0 + from * MINUTE
        const placement: Placement = {
          ...{ item, earliest: at - 1000, estimate: at, latest: at + 1000, status: 'placed', confidence: 0.9 },
          ...{ reasons: [], conflicts: [], grade: 'own', rig: undefined },
          place: { lat: lat + shape.north, lon: 24.94, radiusM: 10, source: 'exif.GPS' },
        }
        return { placement, about: { item, submission: `sb_${item}`, durationMs: shape.minutes * MINUTE } }
      }
      const all = [
        placed('it_film', 0, { north: 0, minutes: 240 }),
        placed('it_p1', minute, { north: 0.0003, minutes: 0 }),
        placed('it_p2', minute, { north: 0.0002, minutes: 0 }),
      ]
      expect(scenesOf(...split(all))).toMatchObject([{ submissions: 3, items: ['it_film', 'it_p1', 'it_p2'] }])
      expect(scenesOf(...split(all.slice(1)))).toEqual([])
    }),
    RUNS,
  )
})
