import { TRUST } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { deviceClassOf } from './index.ts'
import { at, claim, gps, HOUR, MINUTE, notAfter, RECEIVED, solved } from './solve.test-kit.ts'
import { photo, solvedWorld } from './world.test-kit.ts'

const written = (atMs: number) =>
  claim('cl_p', {
    ...{ source: 'page.lastModified', ref: 'upper', atMs, zone: '+00:00', zoneSource: 'utc-by-format', clock: 'page' },
    ...{ trust: TRUST.lastModified, error: { kind: 'bound', sdMs: 2000, highMs: 2000 } },
  })

describe('a file that was last written before its clock says it was recorded', () => {
  // A traveller set the digits and never the zone: recorded at 2:10, and the file says 14:10.
  const truth = at(14, 10) - 12 * HOUR

  test('is likely, both times lie within its interval, and the conflict says by how much', () => {
    const p = solved([claim('cl_a'), written(truth + 1_000)])
    expect(p.status).toBe('likely')
    expect(p.earliest).toBeLessThanOrEqual(truth)
    expect(p.latest).toBeGreaterThanOrEqual(at(14, 10))
    expect(p.conflicts).toEqual([expect.objectContaining({ code: 'conflict.disagrees', claims: ['cl_a', 'cl_p'] })])
  })

  test('is placed if satellites confirm its clock: then the page’s time is wrong', () => {
    const p = solved([claim('cl_a'), gps('cl_g', at(14, 10) - 2_000), written(truth)])
    expect(p).toMatchObject({ status: 'placed', conflicts: [] })
  })

  test('by some seconds, it is placed: cards round', () => {
    expect(solved([claim('cl_a'), written(at(14, 10) - 2_000)])).toMatchObject({ status: 'placed', conflicts: [] })
  })
})

test('a limit that nobody known wrote ends no bar: a camera may be years behind', () => {
  const by = { clock: 'container', source: 'mp4.CreateDate' } as const
  const unsigned = notAfter('cl_l', at(4, 43) - 1000 * HOUR, {
    ...by,
    error: { kind: 'bound', sdMs: HOUR, highMs: 2000 },
  })
  expect(solved([unsigned]).latest).toBe(RECEIVED)
})

describe('the kind of a device’s clock', () => {
  const wallMs = at(14, 10) + 2 * HOUR
  const none = { zone: undefined, zoneSource: 'none', atMs: wallMs } as const
  const dashcam = claim('cl_n', {
    ...none,
    source: 'name.recorder',
    clock: 'name',
    error: { kind: 'normal', sdMs: HOUR },
  })
  const localAsUtc = claim('cl_m', { ...none, source: 'mp4.CreateDate', error: { kind: 'normal', sdMs: 30_000 } })
  const phone = claim('cl_v', {
    ...none,
    source: 'name.camera',
    clock: 'name',
    error: { kind: 'normal', sdMs: MINUTE / 60 },
  })

  test.each([
    ['a dashcam’s name', undefined, dashcam, 'camera'],
    ['wall time in a container', undefined, localAsUtc, 'camera'],
    ['a maker of cameras', 'GoPro', phone, 'camera'],
    ['a maker of phones, whatever the claims', 'samsung', localAsUtc, 'phone'],
    ['a phone’s name alone', undefined, phone, 'unknown'],
  ] as const)('%s', (_, make, one, kind) => {
    expect(deviceClassOf(make, [one])).toBe(kind)
  })
})

test('a film whose header was written before its stated start: the stated zone may be wrong', () => {
  const header = claim('cl_h', {
    ...{ source: 'mp4.CreateDate', ref: 'upper', atMs: at(13, 11), zone: '+00:00', zoneSource: 'utc-by-format' },
    ...{ clock: 'container', trust: 25, error: { kind: 'bound', sdMs: 2000, highMs: 2000 } },
  })
  const p = solved([claim('cl_a', { source: 'quicktime.CreationDate', trust: TRUST.quicktimeCreationDate }), header])
  expect(p).toMatchObject({ status: 'likely' })
  expect(p.earliest).toBeLessThanOrEqual(at(13, 11))
})

test.each([1, 3])(
  'a stated zone that is not the incident’s leaves both times open in a world of %s files, too',
  (count) => {
    const zone = { zone: '+01:00', raw: '2026:11:25 14:10:00+01:00' }
    const files = Array.from({ length: count }, (_, n) =>
      photo(`it_${n}`, [claim(`cl_${n}`, { ...zone, atMs: at(13, 10 + n) })], {
        clock: 'ck_phone',
        receivedAt: at(20, 0),
      }),
    )
    for (const [n, p] of solvedWorld(files).placements.entries()) {
      expect(p.status).toBe('likely')
      expect(p.conflicts.map(({ code }) => code)).toContain('conflict.zone')
      expect(p.earliest).toBeLessThanOrEqual(at(12, 10 + n))
      expect(p.latest).toBeGreaterThanOrEqual(at(13, 10 + n))
    }
  },
)

test('a satellite time that is older than fixes are is no agreement: the clock may be fast by as much', () => {
  const old = {
    ...gps('cl_g', at(13, 45)),
    trust: 33,
    error: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 87_300_000 },
  }
  const p = solved([claim('cl_a'), old as ReturnType<typeof gps>])
  expect(p.status).toBe('likely')
  expect(p.earliest).toBeLessThanOrEqual(at(13, 45))
  expect(p.reasons.map(({ code }) => code)).not.toContain('agrees.start')
})

test('a phone’s date of years before is likely at most: an old recording and a lost date look alike', () => {
  const p = solved([claim('cl_a', { atMs: RECEIVED - 9000 * HOUR })])
  expect(p.status).toBe('likely')
  expect(p.conflicts.map(({ code }) => code)).toEqual(['conflict.far'])
})

test('a file that was written after it arrived tells a fast phone: the recording may be that much earlier', () => {
  const p = solved([claim('cl_a', { atMs: RECEIVED - 20 * MINUTE }), written(RECEIVED + 58 * MINUTE)])
  expect(p.status).toBe('likely')
  expect(p.earliest).toBeLessThanOrEqual(RECEIVED - 78 * MINUTE)
  expect(p.conflicts).toEqual([{ code: 'conflict.after-received', claims: ['cl_p'], byMs: 58 * MINUTE }])
})

test('a satellite time beside a clock that says a time after the arrival is likely: nothing tells its age', () => {
  const p = solved([gps('cl_g', RECEIVED - 14 * MINUTE), claim('cl_a', { atMs: RECEIVED + 3 * MINUTE })])
  expect(p.status).toBe('likely')
  expect(p.conflicts.map(({ code }) => code)).toEqual(['conflict.after-received'])
})
