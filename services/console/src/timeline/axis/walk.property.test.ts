import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import type { Row } from '../../shared/api/types.ts'
import { chooseLane, NOWHERE, stepItem } from './walk.ts'

const parseRow = (row: object): Row => row as Row
const rows = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 })
  .map((times) => times.map((at) => parseRow({ item: `it_${at}`, estimate: at, latest: at + 5, earliest: at - 5 })))

test('stepping visits every item of the lane in chronological order, forth and back', () => {
  fc.assert(
    fc.property(rows, (made) => {
      const forth: (number | null)[] = []
      let item: Row | undefined = stepItem(made, undefined, 1, -1)
      while (item) {
        forth.push(item.estimate)
        item = stepItem(made, item.item, 1, 0)
      }
      expect(forth).toEqual(made.map(({ estimate }) => estimate).sort((a, b) => (a ?? 0) - (b ?? 0)))
      const back: (number | null)[] = []
      item = stepItem(made, undefined, -1, 20_000)
      while (item) {
        back.push(item.estimate)
        item = stepItem(made, item.item, -1, 0)
      }
      expect(back).toEqual(forth.toReversed())
    }),
    { numRuns: lawRuns(100) },
  )
})

test('without an item, stepping begins at the one nearest to the middle', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 10_000 }), (made, middle) => {
      const found = stepItem(made, undefined, 1, middle)
      const nearest = Math.min(...made.map(({ estimate }) => Math.abs((estimate ?? 0) - middle)))
      expect(Math.abs((found?.estimate ?? 0) - middle)).toBe(nearest)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('lanes are chosen one after the other, and stepping stops at the ends', () => {
  const lanes = ['image', 'video', 'audio']
  const down = [1, 2, 3, 4].reduce<ReturnType<typeof chooseLane>[]>(
    (walk) => [...walk, chooseLane(walk.at(-1) ?? NOWHERE, lanes, 1)],
    [],
  )
  expect(down.map(({ lane }) => lane)).toEqual(['image', 'video', 'audio', 'audio'])
  expect(chooseLane({ lane: 'video', item: 'it_a' }, lanes, 1)).toEqual({ lane: 'audio', item: undefined })
  expect(chooseLane(NOWHERE, lanes, -1).lane).toBe('audio')
  expect(chooseLane(NOWHERE, [], 1)).toEqual(NOWHERE)
  // The lane `archive` does not exist among `lanes`.
  expect(chooseLane({ lane: 'archive', item: undefined }, lanes, 1).lane).toBe('image')
})
