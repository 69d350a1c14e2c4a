import { expect, test } from 'vitest'
import { apart, distance, within90 } from './distance.ts'

test('a distance in time is as exact as it was measured', () => {
  expect([12, 999, 1000, 59_990, 3_672_000, 7_200_000, 200_000_000].map(distance)).toEqual([
    ...['12 ms', '999 ms', '1.00 s', '59.99 s', '61 min 12 s', '2 h 0 min', '2 d 7 h'],
  ])
})

test('“before” and “after” are relative to this item', () => {
  expect(apart(1234)).toBe('1.23 s after this one')
  expect(apart(-1234)).toBe('1.23 s before this one')
  expect(apart(0)).toBe('at the same moment')
  expect(within90(10)).toBe('± 16 ms')
})
