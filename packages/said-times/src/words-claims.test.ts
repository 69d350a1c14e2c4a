import type { Claim } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { type StatementWorld, type WitnessStatement, wordsClaims } from './words-claims.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
/** 14:30 in Helsinki. */
const RECEIVED = Date.UTC(2026, 10, 25, 12, 30)
const wall = (hour: number, minute = 0): number => Date.UTC(2026, 10, 25, hour, minute)
const nothing: WitnessStatement = {
  words: null,
  whenWords: null,
  whenKind: null,
  whenLocal: null,
  lat: null,
  lon: null,
  radiusM: null,
  forSomeoneElse: false,
  language: 'en',
  receivedAt: RECEIVED,
}
const world: StatementWorld = { offsetMs: 2 * HOUR, isOfSeveral: false, isOlder: false }
const claims = (said: Partial<WitnessStatement>, around: Partial<StatementWorld> = {}): readonly Claim[] =>
  wordsClaims({ ...nothing, ...said }, { ...world, ...around })

describe('what a witness says', () => {
  test('"about ten past two" is a wall time of the assumed zone, ten minutes wide; the other half of the day is trusted less', () => {
    const [first, second, ...rest] = claims({
      words: 'my brother Ali called, it was about ten past two near Main Street 14',
    })
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      source: 'witness.words',
      raw: expect.stringMatching(/about ten past two$/),
      ref: 'start',
      atMs: wall(14, 10),
      zone: undefined,
      zoneSource: 'assumed',
      error: { kind: 'normal', sdMs: 10 * MINUTE },
      trust: 24,
    })
    expect(second).toMatchObject({ atMs: wall(2, 10), trust: 12 })
    expect(first && 'raw' in first && first.raw).not.toMatch(/Ali|Main/)
  })

  test('a chosen exact time is three minutes wide; a chosen time in the future gives no claim', () => {
    expect(claims({ whenKind: 'exact', whenLocal: '2026-11-25T14:20' })).toMatchObject([
      { source: 'witness.when', raw: '2026-11-25T14:20', atMs: wall(14, 20), error: { sdMs: 3 * MINUTE }, trust: 25 },
    ])
    expect(claims({ whenKind: 'exact', whenLocal: '2026-11-26T14:20' })).toEqual([])
  })

  test('"earlier today" is from midnight to the arrival, and gives no claim if words say when', () => {
    expect(claims({ whenKind: 'earlier-today' })).toMatchObject([
      { ref: 'lower', atMs: wall(0), error: { kind: 'bound' } },
      { ref: 'upper', atMs: wall(14, 30) },
    ])
    const about = claims({ whenKind: 'earlier-today', whenWords: 'about eight' })
    expect(about).toMatchObject([{ ref: 'start', source: 'witness.when', atMs: wall(8), error: { sdMs: 20 * MINUTE } }])
  })

  test('"now" needs no zone and may have waited on the phone', () => {
    expect(claims({ whenKind: 'now' })).toMatchObject([
      {
        source: 'witness.now',
        atMs: RECEIVED,
        zone: '+00:00',
        zoneSource: 'utc-by-format',
        error: { kind: 'lag', highMs: 0 },
      },
    ])
  })

  test('hearsay is trusted less and is wider; several files widen a little', () => {
    const own = claims({ words: 'at 14:20' })
    const heard = claims({ words: 'at 14:20', forSomeoneElse: true })
    const several = claims({ words: 'at 14:20' }, { isOfSeveral: true })
    const width = (list: readonly Claim[]) => list.map((claim) => ('error' in claim ? claim.error.sdMs : 0))[0] ?? 0
    expect(heard[0]?.trust).toBeLessThan(own[0]?.trust ?? 0)
    expect(width(heard)).toBeGreaterThan(width(own))
    expect(width(several)).toBeGreaterThan(width(own))
    expect(width(several)).toBeLessThan(3 * width(own))
  })

  test('ranges are limits on both sides', () => {
    expect(claims({ words: 'between 13:00 and 13:30 they beat him' })).toMatchObject([
      { ref: 'lower', atMs: wall(13), raw: 'between 13:00 and 13:30' },
      { ref: 'upper', atMs: wall(13, 30) },
    ])
  })

  test('if nobody said where the incident is, no zone is assumed and the day before stays possible', () => {
    const [claim] = claims({ words: 'at 14:20' }, { offsetMs: undefined })
    expect(claim).toMatchObject({ zoneSource: 'none', zone: undefined, error: { kind: 'lag', lowMs: -24 * HOUR } })
  })

  test('a confirmed place is a claim, and no circle is smaller than a street', () => {
    expect(claims({ lat: 60.17, lon: 24.94, radiusM: 3 })).toEqual([
      {
        about: 'place',
        source: 'witness.place',
        raw: '60.17000 24.94000',
        lat: 60.17,
        lon: 24.94,
        radiusM: 25,
        clock: 'witness',
        trust: 25,
        identifying: false,
      },
    ])
  })

  test('the later of two statements weighs more', () => {
    const older = claims({ words: 'at 14:20' }, { isOlder: true })[0]?.trust ?? 0
    expect(older).toBeLessThan(claims({ words: 'at 14:20' })[0]?.trust ?? 0)
  })
})
