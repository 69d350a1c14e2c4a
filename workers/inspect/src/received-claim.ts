import { type TimeClaim, TRUST } from '@firsthand/domain'

interface Received {
  /** Epoch ms, on a whole minute. */
  readonly receivedAt: number
  readonly clockDoubtMs: number
}

/**
 * The upper bound that is known for every item: a file was made before it arrived. If a check found that the clock
 * which recorded the arrival was wrong, the bound is widened by that error, and the item's page says so.
 */
export const receivedClaim = ({ receivedAt, clockDoubtMs }: Received): TimeClaim => ({
  about: 'time',
  source: 'door.received',
  raw: new Date(receivedAt).toISOString(),
  ref: 'upper',
  atMs: receivedAt,
  resolutionMs: 60_000,
  zone: '+00:00',
  zoneSource: 'utc-by-format',
  error: { kind: 'bound', sdMs: 0, highMs: clockDoubtMs },
  clock: 'server',
  trust: TRUST.bound,
  identifying: false,
})
