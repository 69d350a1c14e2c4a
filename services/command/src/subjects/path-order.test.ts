import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { orderPath } from './path-order.ts'

const mark = (seq: number, span: readonly [number | null, number | null], more: object = {}) => ({
  ...{ mark: `mk_${seq}`, seq, earliest: span[0], estimate: null, latest: span[1], lat: 60, lon: 24 },
  ...more,
})
const numbers = (path: ReturnType<typeof orderPath>) => path.stops.map((stop) => [stop.mark, stop.isUncertain])

test('a path is in the order of time, and certain if no intervals overlap', () => {
  const path = orderPath('sb_a', [mark(1, [300, 310]), mark(2, [100, 110]), mark(3, [200, 210])])
  expect(numbers(path)).toEqual([
    ['mk_2', false],
    ['mk_3', false],
    ['mk_1', false],
  ])
})

test('the order of overlapping intervals is uncertain', () => {
  expect(numbers(orderPath('sb_a', [mark(1, [100, 200]), mark(2, [190, 300])]))).toEqual([
    ['mk_1', false],
    ['mk_2', true],
  ])
})

test('a wide interval far back makes every stop within its reach uncertain, not only the next', () => {
  const path = orderPath('sb_a', [
    mark(1, [0, 500], { estimate: 10 }),
    mark(2, [100, 110]),
    mark(3, [200, 210]),
    mark(4, [600, 610]),
  ])
  expect(numbers(path)).toEqual([
    ['mk_1', false],
    ['mk_2', true],
    ['mk_3', true],
    ['mk_4', false],
  ])
})

test('a mark without a known beginning is sorted by its end and is never certain', () => {
  expect(numbers(orderPath('sb_a', [mark(1, [100, 110]), mark(2, [null, 400])]))).toEqual([
    ['mk_1', false],
    ['mk_2', true],
  ])
})

test('marks without a place or a time are listed apart, without a number', () => {
  const path = orderPath('sb_a', [
    mark(1, [100, 110]),
    mark(2, [120, 130], { lat: null, lon: null }),
    mark(3, [null, null]),
  ])
  expect(path).toMatchObject({ stops: [{ mark: 'mk_1', number: 1 }], noPlace: ['mk_2'], noTime: ['mk_3'] })
})

test('a segment is certain only if all marks before it surely came before all marks after it', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const marks = spans.map(([at, width], seq) => mark(seq, [at, at + width]))
      const { stops } = orderPath('sb_a', marks)
      expect(stops.map(({ number }) => number)).toEqual(stops.map((_, index) => index + 1))
      const byId = new Map(marks.map((one) => [one.mark, one]))
      stops.forEach((stop, index) => {
        const begins = byId.get(stop.mark)?.earliest ?? 0
        const before = stops.slice(0, index).map(({ mark: id }) => byId.get(id)?.latest ?? 0)
        expect(stop.isUncertain).toBe(before.some((latest) => latest >= begins))
      })
    }),
    { numRuns: lawRuns(100) },
  )
})
