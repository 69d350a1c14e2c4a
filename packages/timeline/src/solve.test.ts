import { type Claim, type TimeClaim, TRUST } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, type Hints, type ItemInput, solveItem } from './index.ts'

const NOON = Date.UTC(2026, 10, 2, 12, 0, 0)
const HOUR = 3_600_000
const nowhere: Hints = { zone: [] }
const helsinki: Hints = { zone: [{ fromWallMs: 0, offsetMs: 2 * HOUR }] }

const time = (over: Partial<TimeClaim> & { id?: string }): Claim & { id: string } => ({
  about: 'time',
  source: 'exif.DateTimeOriginal',
  raw: '',
  ref: 'start',
  atMs: NOON,
  resolutionMs: 1000,
  zone: undefined,
  zoneSource: 'none',
  error: { kind: 'normal', sdMs: 1000 },
  clock: 'device',
  trust: TRUST.exifLocal,
  identifying: false,
  id: 'cl_a',
  ...over,
})
const item = (claims: ItemInput['claims'], over: Partial<ItemInput> = {}): ItemInput => ({
  item: 'it_a',
  receivedAt: NOON + 4 * HOUR,
  durationMs: undefined,
  device: 'phone',
  claims,
  ...over,
})
const place = (input: ItemInput, hints = nowhere) => solveItem(input, hints, DEFAULT_PARAMETERS)

describe('one item', () => {
  test('in the hour that local clocks showed twice spans both hours, is likely at most, and its wall time adds no second vote', () => {
    const digits = time({ id: 'cl_digits', atMs: NOON + 2 * HOUR })
    const zoned = time({
      ...{ id: 'cl_zoned', source: 'exif.DateTimeOriginal+place', atMs: NOON, zone: '+02:00', trust: 46 },
      ...{ zoneSource: 'coordinates', error: { kind: 'lag', sdMs: HOUR, lowMs: -2000, highMs: HOUR + 2000 } },
    })
    for (const claims of [
      [digits, zoned],
      [zoned, digits],
    ]) {
      const p = place(item(claims))
      expect(p.status).toBe('likely')
      expect(p.earliest).toBeLessThanOrEqual(NOON)
      expect(p.latest).toBeGreaterThanOrEqual(NOON + HOUR)
      expect(p.reasons.find(({ code }) => code === 'claim.start')).toMatchObject({ claim: 'cl_zoned', share: 1 })
      expect(p.reasons.find(({ code }) => code === 'agrees.start')).toMatchObject({ claim: 'cl_digits', share: 0 })
    }
  })

  test('with only a log is likely, because anybody can write one; with a clock that agrees it is placed', () => {
    const log = time({
      id: 'cl_log',
      source: 'gpx.start',
      zone: '+00:00',
      zoneSource: 'stated',
      clock: 'log',
      trust: 46,
    })
    expect(place(item([log])).status).toBe('likely')
    const device = time({ zone: '+00:00', zoneSource: 'stated', trust: TRUST.exifOffset })
    expect(place(item([log, device])).status).toBe('placed')
  })

  test('without any evidence of time is a bar up to its arrival, never a guess', () => {
    const p = place(item([]))
    expect(p).toMatchObject({ status: 'open', estimate: undefined, latest: NOON + 4 * HOUR })
    expect(p.reasons.map((r) => r.code)).toEqual(['no-evidence-of-time', 'bound.received'])
  })

  test('with a stated zone is placed within seconds', () => {
    const p = place(item([time({ zone: '+02:00', zoneSource: 'stated', atMs: NOON, trust: TRUST.exifOffset })]))
    expect(p.status).toBe('placed')
    expect(p.estimate).toBe(NOON + 500)
    expect(p.latest - p.earliest).toBeLessThanOrEqual(6_000)
  })

  test('with a wall time and no zone anywhere stays likely over every zone on earth', () => {
    const p = place(item([time({})], { receivedAt: NOON + 48 * HOUR }))
    expect(p.status).toBe('likely')
    expect(p.latest - p.earliest).toBeGreaterThan(25 * HOUR)
    expect(p.reasons.map((r) => r.code)).toContain('zone.unknown')
  })

  test('with a wall time in a known incident zone is likely and says that the zone was assumed', () => {
    const p = place(item([time({})]), helsinki)
    expect(p).toMatchObject({ status: 'likely', estimate: NOON - 2 * HOUR + 500 })
    expect(p.reasons.map((r) => r.code)).toContain('zone.assumed')
  })

  test('gets its zone from its own GPS time, which lags the shutter', () => {
    const gps = time({
      id: 'cl_g',
      source: 'exif.GPSDateTime',
      clock: 'gps',
      trust: 10,
      zoneSource: 'utc-by-format',
      atMs: NOON - 3 * HOUR - 7_000,
    })
    const p = place(item([time({}), gps]))
    expect(p.status).toBe('placed')
    expect(p.estimate).toBe(NOON - 3 * HOUR + 500)
    expect(p.reasons.map((r) => r.code)).toContain('zone.from-gps')
  })

  test('takes the second from its shutter clock and the bounds from its GPS, which is trusted more', () => {
    const gps = time({
      id: 'cl_g',
      source: 'exif.GPSDateTime',
      clock: 'gps',
      trust: TRUST.gps,
      zoneSource: 'utc-by-format',
      zone: '+00:00',
      atMs: NOON - 2 * HOUR - 40_000,
      error: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 900_000 },
    })
    const exif = time({ zone: '+02:00', zoneSource: 'stated', atMs: NOON - 2 * HOUR, trust: TRUST.exifOffset })
    const p = place(item([gps, exif]))
    // The clock is 40 s fast, or the fix is 40 s old: the interval holds both, and the conflict is seen.
    expect(p).toMatchObject({ status: 'placed', estimate: NOON - 2 * HOUR + 500 })
    expect(p.earliest).toBeLessThanOrEqual(NOON - 2 * HOUR - 40_000)
    expect(p.conflicts).toEqual([{ code: 'conflict.disagrees', claims: ['cl_a', 'cl_g'], byMs: -40_000 }])
    expect(p.reasons.map((r) => r.code)).toEqual(['claim.start', 'agrees.start', 'bound.received'])
  })

  test('with a fresh fix of some seconds is as sharp as its shutter clock, without a conflict', () => {
    const gps = time({
      ...{ id: 'cl_g', source: 'exif.GPSDateTime', clock: 'gps', trust: TRUST.gps, zoneSource: 'utc-by-format' },
      ...{ zone: '+00:00', atMs: NOON - 5_000, error: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 900_000 } },
    })
    const exif = time({ zone: '+00:00', zoneSource: 'stated', trust: TRUST.exifOffset })
    const p = place(item([gps, exif]))
    expect(p.conflicts).toEqual([])
    expect(p.earliest).toBeGreaterThan(NOON - 5_000)
  })

  test('reads its local file name in the zone that its own metadata states', () => {
    const exif = time({ zone: '+09:00', zoneSource: 'stated', atMs: NOON - 9 * HOUR, trust: TRUST.exifOffset })
    const name = time({ id: 'cl_n', source: 'name.camera', clock: 'name', atMs: NOON, trust: TRUST.nameLocal })
    expect(place(item([exif, name]), helsinki)).toMatchObject({ estimate: NOON - 9 * HOUR + 500 })
  })

  test('whose recorder wrote the end starts earlier by its length', () => {
    const end = time({ ref: 'end', source: 'container.mvhd', zoneSource: 'utc-by-format', trust: TRUST.container })
    const p = place(item([end], { durationMs: 30_000 }))
    expect(p.estimate).toBe(NOON - 30_000 + 500)
    expect(p.reasons.map((r) => r.code)).toContain('duration.subtracted')
  })

  test('with a claim after its arrival keeps that claim as a conflict and is only open', () => {
    const p = place(item([time({ atMs: NOON + 9 * HOUR, zoneSource: 'stated', zone: 'Z' })]))
    expect(p.status).toBe('open')
    expect(p.conflicts).toEqual([expect.objectContaining({ code: 'conflict.after-received', claims: ['cl_a'] })])
  })

  test('named by a messenger is bounded by the end of that day everywhere on earth', () => {
    const day = time({
      ref: 'day',
      source: 'name.whatsapp',
      atMs: Date.UTC(2026, 10, 1),
      resolutionMs: 86_400_000,
      trust: TRUST.day,
      error: { kind: 'bound', sdMs: 0 },
    })
    const p = place(item([day], { receivedAt: NOON + 200 * HOUR }))
    // A day more, because the phone that named it may be slow.
    expect(p).toMatchObject({ status: 'open', latest: Date.UTC(2026, 10, 3, 12) })
  })

  test('is not bounded by the clock of the phone that sent it', () => {
    const modified = time({
      ref: 'upper',
      source: 'page.lastModified',
      clock: 'page',
      zoneSource: 'utc-by-format',
      atMs: NOON - HOUR,
      trust: TRUST.lastModified,
      error: { kind: 'bound', sdMs: 2000 },
    })
    expect(place(item([modified]))).toMatchObject({ status: 'open', latest: NOON + 4 * HOUR })
  })

  test('keeps a disagreeing claim visible and says by how much', () => {
    const other = time({
      id: 'cl_b',
      source: 'container.mvhd',
      trust: TRUST.container,
      zoneSource: 'utc-by-format',
      atMs: NOON + 600_000,
    })
    const best = time({
      id: 'cl_q',
      source: 'quicktime.CreationDate',
      trust: TRUST.quicktimeCreationDate,
      zoneSource: 'stated',
      zone: '+02:00',
    })
    const p = place(item([other, best]))
    expect(p.estimate).toBe(NOON + 500)
    expect(p.conflicts).toEqual([{ code: 'conflict.disagrees', claims: ['cl_q', 'cl_b'], byMs: 600_000 }])
  })

  test('from a camera whose clock is set by hand gets minutes, not seconds', () => {
    const p = place(item([time({ zoneSource: 'stated', zone: '+00:00' })], { device: 'camera' }))
    expect(p.latest - p.earliest).toBeGreaterThanOrEqual(240_000)
  })
})

test('claims with fractions of a millisecond give placements in whole milliseconds', () => {
  const claim = time({
    ...{ id: 'c1', source: 'mp4.CreateDate', ref: 'end', atMs: NOON + 0.25, resolutionMs: 1000.5, zone: '+00:00' },
    ...{ zoneSource: 'utc-by-format', clock: 'container', trust: 55 },
    error: { kind: 'normal', sdMs: 333.3, lowMs: -0.7, highMs: 0.3 },
  })
  const input: ItemInput = {
    ...{ item: 'it_1', receivedAt: NOON + 600_000, durationMs: 1234.56, device: 'phone' as const, claims: [claim] },
  }
  const placed = solveItem(input, nowhere, DEFAULT_PARAMETERS)
  for (const at of [placed.earliest, placed.estimate, placed.latest]) expect(Number.isSafeInteger(at)).toBe(true)
})
