import { type Claim, type TimeClaim, TRUST } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, type Hints, type ItemInput, solveItem } from './index.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** 14:30 in Helsinki in winter. */
const RECEIVED = Date.UTC(2026, 10, 25, 12, 30)
const helsinki: Hints = { zone: [{ fromWallMs: 0, offsetMs: 2 * HOUR }] }
const wall = (hour: number, minute = 0): number => Date.UTC(2026, 10, 25, hour, minute)

const told = (over: Partial<TimeClaim> & { id?: string }): Claim & { id: string } => ({
  about: 'time',
  source: 'witness.words',
  raw: 'about ten past two',
  ref: 'start',
  atMs: wall(14, 10),
  resolutionMs: MINUTE,
  zone: undefined,
  zoneSource: 'assumed',
  error: { kind: 'normal', sdMs: 10 * MINUTE },
  clock: 'witness',
  trust: TRUST.witness,
  identifying: false,
  id: 'cl_w',
  ...over,
})
const whatsapp = told({
  id: 'cl_day',
  source: 'name.whatsapp',
  raw: 'IMG-20261125-WA0001',
  ref: 'day',
  atMs: wall(0),
  resolutionMs: DAY,
  zoneSource: 'none',
  error: { kind: 'bound', sdMs: 0 },
  clock: 'name',
  trust: TRUST.day,
})
const exif = (atMs: number, zone: string | undefined) =>
  told({
    id: 'cl_exif',
    source: 'exif.DateTimeOriginal',
    raw: '',
    atMs,
    zone,
    zoneSource: zone === undefined ? 'none' : 'stated',
    error: { kind: 'normal', sdMs: 500 },
    resolutionMs: 1000,
    clock: 'device',
    trust: zone === undefined ? TRUST.exifLocal : TRUST.exifOffset,
  })
const place = (claims: ItemInput['claims'], hints = helsinki) =>
  solveItem(
    { item: 'it_a', receivedAt: RECEIVED, durationMs: undefined, device: 'phone', claims },
    hints,
    DEFAULT_PARAMETERS,
  )
const codes = (claims: ItemInput['claims'], hints = helsinki) =>
  place(claims, hints).reasons.map((reason) => reason.code)

describe("a witness's words", () => {
  test('place a picture without any metadata as likely, and are named as the reason', () => {
    const p = place([whatsapp, told({})])
    expect(p.status).toBe('likely')
    expect(Math.abs((p.estimate ?? 0) - Date.UTC(2026, 10, 25, 12, 10))).toBeLessThanOrEqual(MINUTE)
    expect(p.earliest).toBeLessThanOrEqual(Date.UTC(2026, 10, 25, 11, 55))
    expect(p.latest).toBeGreaterThanOrEqual(Date.UTC(2026, 10, 25, 12, 25))
    expect(p.confidence).toBeLessThan(0.35)
    expect(p.reasons[0]).toMatchObject({ code: 'claim.start', source: 'witness.words' })
    expect(p.reasons.map((reason) => reason.code)).toContain('zone.assumed')
  })

  test('with two readings list the one that does not fit as a reading, not as a conflict', () => {
    const other = told({ id: 'cl_o', atMs: wall(2, 10), trust: TRUST.witness - 12 })
    expect(place([told({}), other]).conflicts).toEqual([])
    expect(codes([told({}), other])).toContain('reading.start')
    const night = exif(Date.UTC(2026, 10, 25, 0, 10), '+02:00')
    const p = place([told({}), other, night])
    expect(p).toMatchObject({ status: 'placed', estimate: Date.UTC(2026, 10, 25, 0, 10) + 500, conflicts: [] })
  })

  test('never beat a clock, however sharp they are', () => {
    const sharp = told({ error: { kind: 'normal', sdMs: 0 }, atMs: wall(14, 0) })
    const p = place([sharp, exif(Date.UTC(2026, 10, 25, 9, 0), '+02:00')])
    expect(p.estimate).toBe(Date.UTC(2026, 10, 25, 9, 0) + 500)
    expect(p.conflicts).toMatchObject([{ code: 'conflict.disagrees' }])
    expect(place([sharp, exif(wall(9), undefined)]).estimate).toBe(Date.UTC(2026, 10, 25, 7, 0) + 500)
  })

  test('cannot turn an assumed zone into a stated one', () => {
    const ago = told({
      raw: 'ten minutes ago',
      zone: '+00:00',
      zoneSource: 'utc-by-format',
      atMs: RECEIVED - 10 * MINUTE,
    })
    const p = place([exif(wall(14, 20), undefined), ago])
    expect(p.status).toBe('likely')
    expect(codes([exif(wall(14, 20), undefined), ago])).toContain('agrees.start')
  })

  test('tell the hour if no clock has a zone', () => {
    const ago = told({
      raw: 'ten minutes ago',
      zone: '+00:00',
      zoneSource: 'utc-by-format',
      atMs: RECEIVED - 10 * MINUTE,
    })
    const p = place([exif(wall(14, 20), undefined), ago], { zone: [] })
    expect(p).toMatchObject({ status: 'likely', conflicts: [] })
    expect(p.latest - p.earliest).toBeLessThan(HOUR)
  })

  test("are read in the incident's zone, not in the zone that a camera was set to", () => {
    const tokyo = exif(Date.UTC(2026, 10, 25, 12, 9), '+09:00')
    expect(place([told({}), tokyo]).conflicts).toEqual([])
  })

  test('bound an item without better evidence from both sides', () => {
    const limits = { raw: 'between two and three', error: { kind: 'bound' as const, sdMs: 0 } }
    const lower = told({ ...limits, id: 'cl_l', ref: 'lower', atMs: wall(13) })
    const upper = told({ ...limits, id: 'cl_u', ref: 'upper', atMs: wall(14) })
    const p = place([lower, upper])
    expect(p).toMatchObject({
      status: 'open',
      estimate: undefined,
      earliest: Date.UTC(2026, 10, 25, 11),
      latest: Date.UTC(2026, 10, 25, 12) + MINUTE,
    })
    expect(codes([lower, upper])).toEqual(['no-evidence-of-time', 'bound.from', 'bound.claim', 'bound.received'])
  })

  test('a lower bound above the upper one bounds nothing', () => {
    const lower = told({ ref: 'lower', atMs: wall(16), error: { kind: 'bound', sdMs: 0 } })
    expect(place([lower])).toMatchObject({ status: 'open', earliest: DEFAULT_PARAMETERS.floorMs })
  })
})
