import type { TimeClaim } from '@firsthand/domain'
import { normal, utcClaim } from './said.ts'

/**
 * `File.lastModified` as the page declares it. If it agrees with the end date in the container, it counts as the end of
 * the recording. Otherwise it is only an upper bound.
 */
export function lastModified(
  at: number,
  others: readonly { source: string; ref?: string; atMs?: number }[],
): TimeClaim {
  const agrees = others.some(
    (claim) => claim.source === 'mp4.CreateDate' && claim.ref === 'end' && Math.abs((claim.atMs ?? 0) - at) <= 2000,
  )
  const whole = Math.floor(at)
  return utcClaim({
    source: 'page.lastModified',
    raw: String(whole),
    ref: agrees ? 'end' : 'upper',
    atMs: whole,
    stepMs: whole % 1000 === 0 ? 1000 : 1,
    error: agrees ? normal(1000) : { kind: 'bound', sdMs: 2000, highMs: 2000 },
    clock: 'page',
    trust: 20,
  })
}
