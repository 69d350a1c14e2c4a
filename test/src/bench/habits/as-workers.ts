// What the workers add between an inspection and a solve. Their rooms have no door for a bench, so it stands here once
// more, and as-workers.test.ts holds it to theirs.
import { type TimeClaim, TRUST } from '@firsthand/domain'
import { offsetsOf } from '@firsthand/runtime'
import { DEFAULT_PARAMETERS, type Hints, type ZoneStep } from '@firsthand/timeline'

/** The bound that every item gets when it arrives. `receivedAt` is a whole minute. */
export const arrivalClaim = (receivedAt: number): TimeClaim => ({
  ...{ about: 'time', source: 'door.received', raw: new Date(receivedAt).toISOString(), ref: 'upper' },
  ...{ atMs: receivedAt, resolutionMs: 60_000, zone: '+00:00', zoneSource: 'utc-by-format' },
  ...{ error: { kind: 'bound', sdMs: 0, highMs: 0 }, clock: 'server', trust: TRUST.bound, identifying: false },
})

/** Clocks that the device sets itself. */
const OF_DEVICE: ReadonlySet<string> = new Set(['device', 'container', 'name'])
export const isOfDevice = (clock: string): boolean => OF_DEVICE.has(clock)

/** The end of the zone's steps (2041). */
const FAR_FUTURE = 2_240_611_200_000
const DAY = 86_400_000
const MINUTE = 60_000

/** The offsets of the incident's zone, as the officers who opened the incident named it. */
export function hintsIn(zone: string): Hints {
  const offsetAt = offsetsOf(zone)
  if (offsetAt === undefined) return { zone: [] }
  const steps: ZoneStep[] = []
  for (let day = Math.floor(DEFAULT_PARAMETERS.floorMs / DAY) * DAY - DAY; day <= FAR_FUTURE + DAY; day += DAY) {
    const offsetMs = offsetAt(day)
    if (steps.at(-1)?.offsetMs === offsetMs) continue
    const first = steps.length === 0 ? 0 : firstMinute(day - DAY, (utc) => offsetAt(utc) === offsetMs)
    steps.push({ fromWallMs: steps.length === 0 ? day : first + offsetMs, offsetMs })
  }
  return { zone: steps }
}

/** The first minute of a day at which something is so and stays so. */
function firstMinute(day: number, isSo: (utc: number) => boolean): number {
  let [low, high] = [0, DAY / MINUTE]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isSo(day + middle * MINUTE)) high = middle
    else low = middle
  }
  return day + high * MINUTE
}
