import type { TimeClaim } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { DEFAULT_PARAMETERS as P } from './input.ts'
import { shiftToUtc } from './zone.ts'

const HOUR = 3_600_000
const utc = (text: string): number => Date.parse(text)
const time = (at: string, over: Partial<TimeClaim> = {}): TimeClaim => ({
  about: 'time',
  source: 'exif.DateTimeOriginal',
  raw: '',
  ref: 'start',
  atMs: utc(at),
  resolutionMs: 1000,
  zone: undefined,
  zoneSource: 'none',
  error: { kind: 'normal', sdMs: 300 },
  clock: 'device',
  trust: 40,
  identifying: false,
  ...over,
})
const stated = (at: string, zone: string, over: Partial<TimeClaim> = {}): TimeClaim =>
  time(at, { zone, zoneSource: 'stated', ...over })
const gpsAt = (at: string): TimeClaim =>
  time(at, { zone: '+00:00', zoneSource: 'utc-by-format', clock: 'gps', error: { kind: 'lag', sdMs: 10_000 } })
const nowhere = { zone: [] }
const local = time('2024-05-06T07:08:09Z')

test('a sibling gives its zone only to the same wall time, and a limit gives none', () => {
  expect(shiftToUtc(local, [stated('2024-05-06T05:08:40Z', '+02:00')], nowhere, P)).toMatchObject({
    by: 'sibling',
    shiftMs: -2 * HOUR,
  })
  const others = [
    stated('2024-05-06T18:00:00Z', '+02:00'),
    stated('2024-05-06T05:08:09Z', '+02:00', { ref: 'upper' }),
    stated('2024-05-06T05:08:09Z', '+02:00', { ref: 'day' }),
  ]
  for (const other of others) expect(shiftToUtc(local, [other], nowhere, P).by).toBe('nothing')
})

test('if a sibling is in UTC, its difference from the wall time is the zone, if such a zone exists', () => {
  expect(shiftToUtc(local, [stated('2024-05-06T05:08:09Z', '+00:00')], nowhere, P).shiftMs).toBe(-2 * HOUR)
  expect(shiftToUtc(local, [stated('2024-05-06T01:23:09Z', '+00:00')], nowhere, P).shiftMs).toBe(-5.75 * HOUR)
  expect(shiftToUtc(local, [stated('2024-05-06T04:53:09Z', '+00:00')], nowhere, P).by).toBe('nothing')
})

test('a fix that is a quarter of an hour old does not make +02:15 a zone', () => {
  expect(shiftToUtc(local, [gpsAt('2024-05-06T04:53:09Z')], nowhere, P).by).toBe('nothing')
  expect(shiftToUtc(local, [gpsAt('2024-05-06T05:07:09Z')], nowhere, P)).toMatchObject({
    by: 'gps',
    shiftMs: -2 * HOUR,
  })
  const doubted = { ...gpsAt('2024-05-06T06:08:09Z'), error: { kind: 'lag', sdMs: 1, highMs: 24 * HOUR } as const }
  expect(shiftToUtc(local, [doubted], nowhere, P).by).toBe('nothing')
})

test('the hour that the incident’s clocks showed twice, and the hour that they skipped', () => {
  const autumn = {
    zone: [
      { fromWallMs: 0, offsetMs: 2 * HOUR },
      { fromWallMs: utc('2024-10-27T02:00:00Z'), offsetMs: HOUR },
    ],
  }
  expect(shiftToUtc(time('2024-10-27T02:30:00Z'), [], autumn, P)).toEqual({
    by: 'incident',
    shiftMs: -HOUR,
    lowMs: -HOUR,
    highMs: 0,
  })
  expect(shiftToUtc(time('2024-10-27T03:00:00Z'), [], autumn, P)).toMatchObject({ shiftMs: -HOUR, lowMs: 0 })
  expect(shiftToUtc(time('2024-10-27T01:59:00Z'), [], autumn, P)).toMatchObject({ shiftMs: -2 * HOUR, lowMs: 0 })
  const spring = {
    zone: [
      { fromWallMs: 0, offsetMs: HOUR },
      { fromWallMs: utc('2024-03-31T03:00:00Z'), offsetMs: 2 * HOUR },
    ],
  }
  expect(shiftToUtc(time('2024-03-31T02:30:00Z'), [], spring, P)).toMatchObject({ lowMs: -HOUR, highMs: HOUR })
  expect(shiftToUtc(time('2024-03-31T01:30:00Z'), [], spring, P)).toMatchObject({ lowMs: 0, highMs: 0 })
})
