import { describe, expect, test } from 'vitest'
import type { Claim } from '../api/types.ts'
import { errorWords, readAs, refWords, zoneWords } from './claims.ts'

const claim: Claim = {
  ...{ id: 'c', about: 'time', source: 'exif.DateTimeOriginal', raw: '2026:06:01 12:00:00', ref: 'start' },
  ...{ atMs: Date.UTC(2026, 5, 1, 9), resolutionMs: 1000, zone: null, zoneSource: 'none', clock: 'device', trust: 40 },
  ...{
    error: { kind: 'normal', sdMs: 2000 },
    lat: null,
    lon: null,
    altitudeM: null,
    radiusM: null,
    identifying: false,
  },
}

describe('a claim in words', () => {
  test('without a zone shows its own digits, and is never presented as a time of the incident', () => {
    expect(readAs(claim, 'Europe/Helsinki')).toBe('1 Jun 2026, 09:00:00 on its own clock')
    expect(zoneWords(claim)).toBe('not stated anywhere')
    const stated: Claim = { ...claim, zone: '+03:00', zoneSource: 'stated' }
    expect(readAs(stated, 'Europe/Helsinki')).toBe('1 Jun 2026, 12:00:00')
  })

  test('of a witness with an assumed zone shows the hour that the witness said', () => {
    const said: Claim = { ...claim, source: 'witness.words', clock: 'witness', zoneSource: 'assumed' }
    const about: Claim = {
      ...said,
      raw: 'about ten past two',
      atMs: Date.UTC(2026, 5, 1, 14, 10),
      resolutionMs: 60_000,
    }
    expect(readAs(about, 'Europe/Berlin')).toBe('1 Jun 2026, 14:10')
    expect(readAs(about, 'America/Lima')).toBe('1 Jun 2026, 14:10')
    expect(zoneWords(about)).toBe("assumed from the incident's place")
  })

  test('says what it is about', () => {
    expect(refWords({ ...claim, ref: 'end' })).toBe('when it ended')
    expect(refWords({ ...claim, ref: 'upper' })).toBe('not after this')
    expect(readAs({ ...claim, ref: 'day', zone: '+00:00', zoneSource: 'stated' }, 'UTC')).toBe('1 Jun 2026')
  })

  test('says how far the truth may lie', () => {
    expect(errorWords(claim)).toBe('usually within 4 seconds')
    expect(errorWords({ ...claim, error: { kind: 'bound', sdMs: 0 } })).toBe('a limit, no time of its own')
    const lag: Claim['error'] & object = { kind: 'lag', sdMs: 10_000, ...{ lowMs: -1000, highMs: 900_000 } }
    expect(errorWords({ ...claim, error: lag })).toBe('from 1 second earlier to 15 minutes later')
  })
})
