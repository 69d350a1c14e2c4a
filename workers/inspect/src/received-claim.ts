import { type TimeClaim, TRUST } from '@firsthand/domain'

interface Received {
  /** Epoch ms, a whole minute. */
  readonly receivedAt: number
  readonly clockDoubtMs: number
}

/**
 * No file is younger than its arrival: the one thing that is known of every item. Where a check found the clock off that
 * wrote it, the bound is wider by as much, and the item's page says so.
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
