import { describe, expect, test } from 'vitest'
import { isKept, lockFor, longestLock, passEveryMs } from './lock-rule.ts'

const DAY_MS = 24 * 3_600_000
const NOW = Date.parse('2026-11-30T12:00:00Z')
const rule = (more: object = {}) => ({
  ...({ kind: 'event', exercise: false, lockMode: 'GOVERNANCE', lockDays: 30, keepUntil: NOW + 365 * DAY_MS } as const),
  ...more,
})
const s3 = { kind: 's3', lock: true } as const
const days = (until: Date | undefined) => until && (until.getTime() - NOW) / DAY_MS

describe('the lock of an object', () => {
  test('lasts its days, and never past the day to which the incident is kept', () => {
    expect(days(lockFor(rule(), s3, NOW)?.until)).toBe(30)
    expect(days(lockFor(rule({ keepUntil: NOW + 10 * DAY_MS }), s3, NOW)?.until)).toBe(10)
    expect(lockFor(rule({ lockMode: 'COMPLIANCE' }), s3, NOW)?.mode).toBe('compliance')
  })

  test('ends on a whole minute, rounded up: its end does not reveal in which second a file came', () => {
    const until = (now: number) => lockFor(rule(), s3, now)?.until.getTime()
    expect(until(NOW + 1)).toBe(NOW + 60_000 + 30 * DAY_MS)
    expect(until(NOW + 59_999)).toBe(NOW + 60_000 + 30 * DAY_MS)
    expect(longestLock(rule(), NOW + 20_517)?.until.getTime()).toBe(NOW + 60_000 + 30 * DAY_MS)
  })

  test('lasts its days for a file that arrives after that day, and is not extended', () => {
    const over = rule({ keepUntil: NOW - 1 })
    expect(days(lockFor(over, s3, NOW)?.until)).toBe(30)
    expect(longestLock(over, NOW)).toBeUndefined()
    expect(isKept(over, s3, NOW)).toBe(false)
  })

  test('is extended for every locked object; a store that should lock and cannot is asked, so that its refusal raises an alarm', () => {
    for (const none of [{ exercise: true }, { kind: 'check' }, { lockMode: 'NONE' }, { lockDays: 0 }] as const)
      expect(isKept(rule(none), s3, NOW)).toBe(false)
    expect(isKept(rule(), { kind: 'local-disk', lock: false }, NOW)).toBe(false)
    expect(isKept(rule(), { kind: 's3', lock: false }, NOW)).toBe(true)
  })

  test('is extended daily, and one of a single day four times during it', () => {
    expect(passEveryMs({ lockDays: 30 })).toBe(DAY_MS)
    expect(passEveryMs({ lockDays: 1 })).toBe(DAY_MS / 4)
  })
})
