import { expect, test } from 'vitest'
import { dayOf, parseKeepTime } from './keep-time.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')
const parse = (text: string) => new Date(parseKeepTime(text, 'keep', NOW)).toISOString()

test('a day is kept to its end, and a time is counted from now', () => {
  expect(parse('2028-02-29')).toBe('2028-02-29T23:59:59.000Z')
  expect(parse('90d')).toBe('2027-02-28T12:00:00.000Z')
  expect(parse('8w')).toBe('2027-01-25T12:00:00.000Z')
  expect(parse('18m')).toBe('2028-05-30T12:00:00.000Z')
  expect(parse('2y')).toBe('2028-11-30T12:00:00.000Z')
  expect(dayOf(parseKeepTime('2028-12-31', 'keep', NOW))).toBe('2028-12-31')
})

test.each(['2027-02-30', '2026-11-30', '2020-01-01', '0d', '101y', '1', 'soon', '2027-13-01', '-3d'])(
  '%s is no time of keeping',
  (text) => {
    expect(() => parse(text)).toThrow(/--keep/)
  },
)
