import { expect, test } from 'vitest'
import { endsOf, howExact } from './interval.ts'
import { dayAndMinuteBy, dayAndTimeBy } from './time.ts'

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

test('the ends of an interval are rounded outwards, so that no part of it is cut off', () => {
  const truth = { earliest: NOON - 255, estimate: NOON + 940, latest: NOON + 1345 }
  expect(endsOf(truth, 'UTC')).toEqual(['08:59:59.7', '09:00:01.4'])
  expect(endsOf({ ...truth, earliest: NOON - 59_900 }, 'UTC')).toEqual(['08:59:00', '09:00:02'])
  expect(dayAndTimeBy(NOON + 745, 'UTC')).toBe('1 Jun 2026, 09:00:01')
  expect(dayAndMinuteBy(NOON + 745, 'UTC')).toBe('1 Jun 2026, 09:01')
})

test('an end that rounds up to midnight names its day', () => {
  const midnight = Date.UTC(2026, 5, 2)
  const late = { earliest: midnight - 9000, estimate: midnight - 4000, latest: midnight - 1 }
  expect(endsOf(late, 'UTC')).toEqual(['23:59:51', '2 Jun 2026, 00:00:00'])
})

test('ends on another day say so', () => {
  expect(howExact(around(26 * 3_600_000, 1000), 'UTC')).toBe('from 31 May 2026, 07:00:00 to 1 Jun 2026, 09:00:01')
})
