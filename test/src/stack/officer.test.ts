import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshCode } from './officer.ts'

const STEP_MS = 30_000
const BEGIN = 60_000_000 * STEP_MS

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('command accepts a code even if it arrives ten seconds later, and never accepts it twice', async () => {
  for (const into of [0, 1000, 14_999, 15_000, 22_000, 29_999]) {
    const secret = new Secret()
    const totp = new TOTP({ secret })
    vi.setSystemTime(BEGIN + into)
    const account = { name: 'Officer', password: 'x', totpSecret: secret.base32 }
    const codes = [await freshCode(account), await freshCode(account)]
    expect(new Set(codes).size).toBe(2)
    for (const token of codes)
      expect(totp.validate({ token, timestamp: BEGIN + into + 10_000, window: 1 })).not.toBeNull()
  }
})
