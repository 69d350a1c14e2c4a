import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { parseRange } from './byte-range.ts'

test.each([
  [undefined, 10, 'all'],
  ['bytes=0-', 10, { start: 0, end: 10 }],
  ['bytes=2-4', 10, { start: 2, end: 5 }],
  ['bytes=2-400', 10, { start: 2, end: 10 }],
  ['bytes=-3', 10, { start: 7, end: 10 }],
  ['bytes=-300', 10, { start: 0, end: 10 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=4-2', 10, 'all'],
  ['bytes=0-1,3-4', 10, 'all'],
  ['items=0-1', 10, 'all'],
  ['bytes=-', 10, 'all'],
  ['bytes=9999999999999999-', 10, 'unsatisfiable'],
] as const)('%s of a file of %d bytes is %j', (header, length, expected) => {
  expect(parseRange(header, length)).toEqual(expected)
})

test('for any header, the range lies within the file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,17}-\d{0,17}$/)), fc.nat(), (header, length) => {
      const range = parseRange(header, length)
      if (typeof range === 'string') return true
      return range.start >= 0 && range.start < range.end && range.end <= length
    }),
    { numRuns: lawRuns(100) },
  )
})
