import { TRUST } from '@firsthand/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { DEFAULT_PARAMETERS, solveItem } from './index.ts'
import { at, claim, gps, HOUR, helsinki, MINUTE, notAfter, pxl, RECEIVED, solved } from './solve.test-kit.ts'
import { film, photo, placementOf, solvedWorld } from './world.test-kit.ts'

const YEAR = 365 * 86_400_000
const codes = (p: ReturnType<typeof solved>): string[] => p.conflicts.map(({ code }) => code)
const camera = (claims: Parameters<typeof solved>[0]) =>
  solveItem(
    { item: 'it_a', receivedAt: RECEIVED, durationMs: undefined, device: 'camera', claims },
    helsinki,
    DEFAULT_PARAMETERS,
  )

describe('a fast phone that sends at once', () => {
  test.each([5, 30, 110])(
    '%s s later than the arrival allows: likely, with a conflict, as wide as it is fast',
    (by) => {
      const p = solved([claim('cl_a', { atMs: RECEIVED + by * 1000 })])
      expect(p.status).toBe('likely')
      expect(codes(p)).toEqual(['conflict.after-received'])
      expect(p.latest).toBe(RECEIVED)
      expect(p.latest - p.earliest).toBeGreaterThanOrEqual(by * 1000)
    },
  )

  test('within its own error it is placed, and keeps half of its width', () => {
    const p = solved([claim('cl_a', { atMs: RECEIVED })])
    expect(p.status).toBe('placed')
    expect(p.latest - p.earliest).toBeGreaterThanOrEqual(2_000)
  })
})

test('no placement is narrower than the error of its clock, whatever clips it', () => {
  const offset = fc.integer({ min: -3 * HOUR, max: 2 * MINUTE })
  const limit = fc.record({ ref: fc.constantFrom('upper' as const, 'lower' as const), by: offset })
  fc.assert(
    fc.property(offset, fc.array(limit, { maxLength: 3 }), fc.boolean(), (by, limits, isPixel) => {
      const own = isPixel ? pxl('cl_a', RECEIVED + by) : claim('cl_a', { atMs: RECEIVED + by })
      const others = limits.map(({ ref, by: byMs }, i) => notAfter(`cl_l${i}`, RECEIVED + byMs, { ref, trust: 90 }))
      const p = solved([own, ...others])
      if (p.estimate === undefined) return
      expect(p.latest - p.earliest).toBeGreaterThanOrEqual(DEFAULT_PARAMETERS.clockMs.phone)
    }),
    { numRuns: lawRuns(200) },
  )
})

describe('a stated zone that is not the incident’s', () => {
  const wrong = claim('cl_a', { zone: '+00:00', atMs: at(11, 48), raw: '2026:11:25 09:48:00+00:00' })

  test('leaves two times open: likely, both within the interval, and the conflict says by how much', () => {
    const p = solved([wrong])
    expect(p.status).toBe('likely')
    expect(p.conflicts).toEqual([{ code: 'conflict.zone', claims: ['cl_a'], byMs: -2 * HOUR }])
    expect(p.earliest).toBeLessThanOrEqual(at(9, 48))
    expect(p.latest).toBeGreaterThanOrEqual(at(11, 48))
  })

  test.each([
    ['as stated', at(11, 48)],
    ['by the display', at(9, 48)],
  ])('is settled by the satellites: %s', (_, truth) => {
    const p = solved([wrong, gps('cl_g', truth - 2_000)])
    expect(p).toMatchObject({ status: 'placed', estimate: truth + 500, conflicts: [] })
  })

  test('is settled by the arrival: the later of the two cannot be', () => {
    const east = claim('cl_a', { zone: '+05:00', atMs: at(13, 48), raw: '2026:11:25 16:48:00+05:00' })
    expect(solved([east])).toMatchObject({ estimate: at(13, 48) + 500, conflicts: [] })
  })

  test('inspection’s wide reading of a zone that the place contradicts is likely, too', () => {
    const error = { kind: 'lag', sdMs: 2 * HOUR, lowMs: -2 * HOUR - 1200, highMs: 1200 } as const
    const p = solved([claim('cl_a', { zone: '+00:00', atMs: at(11, 48), error })])
    expect(p.status).toBe('likely')
    expect(codes(p)).toEqual(['conflict.zone'])
  })
})

describe('a clock that was set by hand, years away', () => {
  test('places nothing: an old picture and a lost date look alike', () => {
    const p = camera([claim('cl_a', { atMs: RECEIVED - 3 * YEAR })])
    expect(p).toMatchObject({ status: 'open', estimate: undefined, latest: RECEIVED })
    expect(codes(p)).toEqual(['conflict.far'])
  })

  test('places the item if the satellites say the same', () => {
    const then = RECEIVED - 3 * YEAR
    expect(camera([claim('cl_a', { atMs: then }), gps('cl_g', then - 2_000)]).estimate).toBeCloseTo(then, -4)
  })
})

describe('a limit by a clock that nobody checked', () => {
  const clocked = (atMs: number) => notAfter('cl_l', atMs, { clock: 'container', source: 'mp4.CreateDate' })

  test('does not end the bar: what was filmed hours later still lies within it', () => {
    const p = solved([clocked(at(4, 43))])
    expect(p).toMatchObject({ status: 'open', latest: RECEIVED })
    expect(p.reasons).toContainEqual(expect.objectContaining({ code: 'bound.by-clock', claim: 'cl_l' }))
  })

  test('ends it with a day of room if it is older than that, but never on a clock set by hand', () => {
    const old = clocked(RECEIVED - YEAR)
    expect(solved([old]).latest).toBe(RECEIVED - YEAR + 3_000 + 86_400_000)
    expect(solved([old]).reasons.map(({ code }) => code)).toContain('bound.by-clock-day')
    expect(camera([old]).latest).toBe(RECEIVED)
  })
})

test('a capture time that names no camera is likely alone, and placed with another clock', () => {
  const unsigned = claim('cl_a', { trust: TRUST.exifLocal - 4 })
  expect(solved([unsigned]).status).toBe('likely')
  expect(solved([unsigned, pxl('cl_n', at(14, 10))]).status).toBe('placed')
})

test('a film that was cut keeps its interval, however well the clock of its phone is checked', () => {
  const cut = { kind: 'lag', sdMs: 1000, lowMs: -2000, highMs: 120_000 } as const
  const own = { clock: 'ck_phone' }
  const checked = [10, 20, 30].map((minute) =>
    photo(
      `it_p${minute}`,
      [claim(`cl_p${minute}`, { atMs: at(14, minute - 10) }), gps(`cl_g${minute}`, at(14, minute - 10) - 1_000)],
      own,
    ),
  )
  const short = film(
    'it_cut',
    [claim('cl_cut', { atMs: at(14, 5), error: cut, source: 'quicktime.CreationDate' })],
    own,
  )
  const p = placementOf(solvedWorld([...checked, short]), 'it_cut')
  expect(p.latest).toBeGreaterThan(at(14, 5) + 60_000)
})

test('a camera’s zone that satellites show elsewhere is that of its photo without them', () => {
  const own = { clock: 'ck_canon', device: 'camera' as const }
  const wallMs = at(11, 48) + 4 * HOUR
  const bare = { zone: undefined, zoneSource: 'none', trust: TRUST.exifLocal } as const
  const fixed = photo('it_fixed', [claim('cl_f', { ...bare, atMs: wallMs }), gps('cl_g', at(11, 48) - 2_000)], own)
  const edited = photo('it_edited', [claim('cl_e', { ...bare, atMs: wallMs + MINUTE })], own)
  const p = placementOf(solvedWorld([fixed, edited]), 'it_edited')
  expect(p.earliest).toBeLessThanOrEqual(at(11, 49))
  expect(p.latest).toBeGreaterThanOrEqual(at(11, 49))
  expect(Math.abs((p.estimate ?? 0) - at(11, 49))).toBeLessThan(5_000)
})

test('a stated zone that satellites contradict elsewhere leaves both times open', () => {
  const own = { clock: 'ck_canon', device: 'camera' as const }
  const bare = { zone: undefined, zoneSource: 'none', trust: TRUST.exifLocal } as const
  const fixed = photo(
    'it_fixed',
    [claim('cl_f', { ...bare, atMs: at(11, 48) + 4 * HOUR }), gps('cl_g', at(11, 48) - 2_000)],
    own,
  )
  const stated = photo('it_stated', [claim('cl_s', { zone: '+02:00', atMs: at(13, 49), raw: '15:49:00+02:00' })], own)
  const p = placementOf(solvedWorld([fixed, stated]), 'it_stated')
  expect(p.status).toBe('likely')
  expect(p.earliest).toBeLessThanOrEqual(at(11, 49))
})
