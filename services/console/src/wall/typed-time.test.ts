import { expect, test } from 'vitest'
import { parseTyped, wallClock } from './typed-time.ts'

const ZONE = 'Europe/Helsinki'
const NEAR = Date.UTC(2026, 5, 1, 22, 30)

test('a clock time is on the day at which the wall’s clock stands, in the incident’s zone', () => {
  // `NEAR` is 22:30 UTC on the 1st, which is 01:30 on the 2nd in Helsinki.
  expect(parseTyped('14:02:31.5', NEAR, ZONE)).toBe(Date.UTC(2026, 5, 2, 11, 2, 31, 500))
  expect(parseTyped(' 9:05 ', NEAR, ZONE)).toBe(Date.UTC(2026, 5, 2, 6, 5))
  expect(parseTyped('14.02.31', NEAR, ZONE)).toBe(Date.UTC(2026, 5, 2, 11, 2, 31))
  expect(parseTyped('2026-01-03 00:00:07', NEAR, ZONE)).toBe(Date.UTC(2026, 0, 2, 22, 0, 7))
})

test('a text that is no time gives undefined', () => {
  for (const text of ['', 'noon', '25:00', '14', '14:61', '14:02:31.5555', '2026-13-01 10:00'])
    expect([text, parseTyped(text, NEAR, ZONE)]).toEqual([text, undefined])
})

test('a shown time is parsed back to the same instant', () => {
  const at = Date.UTC(2026, 5, 1, 11, 2, 31, 543)
  expect(wallClock(at, ZONE)).toBe('14:02:31.5')
  expect(parseTyped(wallClock(at, ZONE, 3), at, ZONE)).toBe(at)
})
