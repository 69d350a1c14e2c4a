import { expect, test } from 'vitest'
import { wallClock } from './wall-clock.ts'

test('a wall clock shows its zone’s time, with its offset before and after summer time began', () => {
  const before = Date.UTC(2026, 2, 29, 0, 59, 59)
  expect(wallClock(before, 'Europe/Helsinki')).toEqual({ day: '2026-03-29', time: '02:59:59', offset: '+02:00' })
  expect(wallClock(before + 1000, 'Europe/Helsinki')).toEqual({ day: '2026-03-29', time: '04:00:00', offset: '+03:00' })
})

test('UTC has an offset like any other zone', () => {
  expect(wallClock(0, 'UTC')).toEqual({ day: '1970-01-01', time: '00:00:00', offset: '+00:00' })
})
