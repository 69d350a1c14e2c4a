import { expect, test } from 'vitest'
import { readTypedTime } from './go-to-time.ts'

const ZONE = 'Europe/Helsinki'
/** 15:00 in `ZONE`. */
const NEAR = Date.UTC(2026, 5, 1, 12)
const read = (text: string): string | undefined => {
  const at = readTypedTime(text, ZONE, NEAR)
  return at === undefined ? undefined : new Date(at).toISOString()
}

test.each([
  ['14:02', '2026-06-01T11:02:00.000Z'],
  ['14.02.31', '2026-06-01T11:02:31.000Z'],
  [' 9:05 ', '2026-06-01T06:05:00.000Z'],
  ['2026-06-02 14:02', '2026-06-02T11:02:00.000Z'],
  ['2026-06-02T14:02:31', '2026-06-02T11:02:31.000Z'],
  ['2.6.2026 14.02', '2026-06-02T11:02:00.000Z'],
  ['2.6. 14:02', '2026-06-02T11:02:00.000Z'],
  ['1.1.2026 12:00', '2026-01-01T10:00:00.000Z'],
  ['2026-06-02', '2026-06-01T21:00:00.000Z'],
])('%s is what the clocks of the zone show', (text, expected) => expect(read(text)).toBe(expected))

test.each(['', 'noon', '25:00', '14:60', '14', '31.2.2026 10:00', '1 2 3', '2026-06-02 noon'])(
  '%s is no time',
  (text) => expect(read(text)).toBeUndefined(),
)

test('without a day the typed time is on the day in view, in the incident’s zone', () => {
  // It is 00:30 in `ZONE`, and still the previous day in UTC.
  const at = readTypedTime('00:10', ZONE, Date.UTC(2026, 5, 1, 21, 30))
  expect(at).toBe(Date.UTC(2026, 5, 1, 21, 10))
})
