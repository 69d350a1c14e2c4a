import { expect, test } from 'vitest'
import { howExact } from './interval.ts'

const NOON = Date.UTC(2026, 5, 1, 9)
const around = (before: number, after: number) => ({
  earliest: NOON - before,
  estimate: NOON,
  latest: NOON + after,
})

test('a symmetric interval is shown as plus or minus half, a lopsided one by both its ends', () => {
  expect(howExact(around(2000, 2000), 'UTC')).toBe('±2 s')
  expect(howExact(around(2000, 4000), 'UTC')).toBe('±3 s')
  expect(howExact(around(120_000, 7000), 'Europe/Helsinki')).toBe('from 11:58:00 to 12:00:07')
  expect(howExact(around(0, 700), 'UTC')).toBe('from 09:00:00.0 to 09:00:00.7')
})

test('ends on another day say so', () => {
  expect(howExact(around(26 * 3_600_000, 1000), 'UTC')).toBe('from 31 May 2026, 07:00:00 to 1 Jun 2026, 09:00:01')
})
