import { type TimeClaim, TRUST } from '@firsthand/domain'

/** No file is younger than its arrival: the one thing that is known of every item. `receivedAt`: epoch ms, a whole minute. */
export const receivedClaim = (receivedAt: number): TimeClaim => ({
  about: 'time',
  source: 'door.received',
  raw: new Date(receivedAt).toISOString(),
  ref: 'upper',
  atMs: receivedAt,
  resolutionMs: 60_000,
  zone: '+00:00',
  zoneSource: 'utc-by-format',
  error: { kind: 'bound', sdMs: 0, highMs: 0 },
  clock: 'server',
  trust: TRUST.bound,
  identifying: false,
})
