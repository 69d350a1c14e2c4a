import { Secret, TOTP } from 'otpauth'

const PERIOD_MS = 30_000

/**
 * Returns the 30-second step for which `code` is valid, within one step of clock drift to either side (RFC 6238 §5.2),
 * or undefined. `now` in epoch ms. The database decides whether the step was used before.
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  const delta = totp.validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / PERIOD_MS) + delta
}
