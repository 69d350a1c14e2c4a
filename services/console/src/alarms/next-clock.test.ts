import { expect, test } from 'vitest'
import { nextClock } from './next-clock.ts'

const at = (text: string) => Date.parse(text)

test('a time of day means its next occurrence in the incident’s zone', () => {
  const now = at('2026-11-20T12:00:00Z')
  expect(nextClock('14:30', now, 'Europe/Helsinki')).toBe(at('2026-11-20T12:30:00Z'))
  expect(nextClock('14:00', now, 'Europe/Helsinki')).toBe(at('2026-11-21T12:00:00Z'))
  expect(nextClock('13:59', now, 'Europe/Helsinki')).toBe(at('2026-11-21T11:59:00Z'))
})

test('the next occurrence is right across a change of the clocks', () => {
  expect(nextClock('08:00', at('2026-10-24T20:00:00Z'), 'Europe/Helsinki')).toBe(at('2026-10-25T06:00:00Z'))
})

test('a text that is no time of day gives undefined', () => {
  for (const bad of ['', '24:00', '12:60', '9:00', 'noon']) expect(nextClock(bad, 0, 'UTC')).toBeUndefined()
})
