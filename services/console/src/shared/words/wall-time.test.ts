import { expect, test } from 'vitest'
import { fromWall, toWall } from './wall-time.ts'

test('a wall time of the incident becomes an instant, and back', () => {
  const at = Date.UTC(2026, 5, 1, 9, 0, 7)
  expect(fromWall('2026-06-01T12:00:07', 'Europe/Helsinki')).toBe(at)
  expect(toWall(at, 'Europe/Helsinki')).toBe('2026-06-01T12:00:07')
  expect(fromWall('2026-06-01T12:00', 'Asia/Kathmandu')).toBe(Date.UTC(2026, 5, 1, 6, 15))
})

test('on both sides of a change of summer time the offset of that moment applies', () => {
  // Helsinki: at 01:00 UTC on 25 October 2026 clocks go from 04:00 back to 03:00.
  expect(fromWall('2026-10-25T02:30:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 9, 24, 23, 30))
  expect(fromWall('2026-10-25T04:30:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 9, 25, 2, 30))
})

test('a text that is no time gives undefined', () => {
  for (const text of ['', 'noon', '2026-06-01', '2026-13-01T00:00']) expect(fromWall(text, 'UTC')).toBeUndefined()
})
