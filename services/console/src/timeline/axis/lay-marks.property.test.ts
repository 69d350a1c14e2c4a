import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import type { Row } from '../../shared/api/types.ts'
import { layMarks } from './lay-marks.ts'

const parseRow = (row: object): Row => row as Row
const rows = fc
  .array(
    fc.record({
      at: fc.integer({ min: -50_000, max: 150_000 }),
      half: fc.integer({ min: 0, max: 40_000 }),
      isOpen: fc.boolean(),
      durationMs: fc.option(fc.integer({ min: 1, max: 60_000 })),
    }),
    { maxLength: 120 },
  )
  .map((made) =>
    made.map(({ at, half, isOpen, durationMs }, n) =>
      parseRow({
        ...{ item: `it_${n}`, state: isOpen ? 'open' : 'placed', durationMs },
        ...{ earliest: at - half, estimate: isOpen ? null : at, latest: at + half },
      }),
    ),
  )
const room = { scale: { zero: 0, perMs: 0.01 }, width: 1000, tracks: 4 }

test('every item is drawn once: by itself, in a bundle or among the items with wide intervals', () => {
  fc.assert(
    fc.property(rows, (made) => {
      const { marks, bundles, wide } = layMarks(made, room)
      const drawn = [...marks.map(({ row }) => row), ...bundles.flatMap((one) => one.rows), ...wide]
      expect(drawn.map(({ item }) => item).sort()).toEqual(made.map(({ item }) => item).sort())
    }),
    { numRuns: lawRuns(100) },
  )
})

test('no two marks of a track touch', () => {
  fc.assert(
    fc.property(rows, (made) => {
      const { marks } = layMarks(made, room)
      for (let track = 0; track < room.tracks; track += 1) {
        const own = marks
          .filter((mark) => mark.track === track)
          .map((mark) => ({
            begin: Math.min(mark.left, mark.at - 7),
            end: Math.max(mark.right, mark.at + 7, mark.ends),
          }))
          .sort((a, b) => a.begin - b.begin)
        for (const [n, { begin }] of own.slice(1).entries()) expect(begin).toBeGreaterThan(own[n]?.end ?? 0)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})

const tracksOf = (made: readonly Row[], zero: number) =>
  layMarks(made, { ...room, scale: { ...room.scale, zero } }).marks.map(({ row, track }) => [row.item, track])

test('the layout does not depend on the order of the rows, and a moved origin moves all of it', () => {
  fc.assert(
    fc.property(rows, (made) => {
      const one = layMarks(made, room)
      expect(layMarks(made.toReversed(), room)).toEqual(one)
      for (const zero of [20_000, -70_001]) expect(tracksOf(made, zero)).toEqual(tracksOf(made, 0))
    }),
    { numRuns: lawRuns(100) },
  )
})

test('marks that just touch stay on their tracks after any pan', () => {
  // The marks are 17 px apart, so two dots and the gap between them just fit. The sum of these pixels is rounded. It
  // comes out larger from some origins, and smaller from others.
  const meeting = [
    { at: 1656, isOpen: true },
    { at: 3356, isOpen: false },
    { at: 3356, isOpen: true },
  ].map(({ at, isOpen }, n) =>
    parseRow({
      ...{ item: `it_${n}`, state: isOpen ? 'open' : 'placed', durationMs: null },
      ...{ earliest: at, estimate: isOpen ? null : at, latest: at },
    }),
  )
  for (let zero = -30_000; zero <= 30_000; zero += 997) expect(tracksOf(meeting, zero)).toEqual(tracksOf(meeting, 0))
})
