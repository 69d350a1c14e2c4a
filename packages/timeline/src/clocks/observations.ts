import type { Body } from '../body.ts'
import { pushTo } from '../grouped.ts'
import type { ClockPrior } from '../input.ts'
import type { Reading } from '../reading.ts'
import { type ClockEstimate, unchecked } from './estimate.ts'
import type { Vote } from './vote.ts'

/** What one clock says of one rig, before any correction. `at`: the rig's origin by that clock. */
export interface Observation {
  /** The lowest body index in the rig. It identifies the rig in every solve. */
  readonly rig: number
  readonly kind: Reading['kind']
  readonly clock: string
  readonly device: string
  readonly index: number
  readonly at: number
  /**
   * Standard deviation, ms, from the readings and from the offsets of their members in the rig. The clock's own error
   * is not included.
   */
  readonly own: number
  readonly lagMs: number
  readonly isZoned: boolean
  readonly prior: ClockPrior
  /** The claims that the observation is made from, outliers included. */
  readonly claims: readonly string[]
  readonly sender: string | undefined
  /** Its vote as long as nothing is known of its clock. */
  readonly raw: Vote
}

export interface Placed {
  readonly body: Body
  readonly rel: number
  readonly sd: number
}

/** One observation for each clock that the members of a rig read. */
export function observationsOf(rig: number, members: readonly Placed[]): readonly Observation[] {
  const first = members[0]
  if (members.length === 1 && first && first.body.readings.length < 2)
    return first.body.readings.map((reading) => observationOf(rig, [{ reading, from: first }]))
  const byClock = new Map<string, Read[]>()
  for (const from of members)
    for (const reading of from.body.readings) {
      pushTo(byClock, reading.clock, { reading, from })
    }
  return [...byClock.values()].map((read) => observationOf(rig, read))
}

interface Read {
  readonly reading: Reading
  readonly from: Placed
}

/** The mean of a clock's readings near their median. An edited member lies far off and does not count. */
function observationOf(rig: number, read: readonly Read[]): Observation {
  const sorted = read
    .map(({ reading, from }) => ({ reading, at: reading.at - from.rel, sd: Math.hypot(reading.sd, from.sd) }))
    .toSorted((a, b) => a.at - b.at)
  const middle = sorted[(sorted.length - 1) >> 1]
  if (!middle) throw new Error('a observation needs a reading')
  const near = sorted.filter(({ at, sd }) => Math.abs(at - middle.at) <= 4 * Math.hypot(sd, middle.sd) + 500)
  const weight = near.reduce((sum, { sd }) => sum + 1 / sd ** 2, 0)
  const at = middle.at + near.reduce((sum, one) => sum + (one.at - middle.at) / one.sd ** 2, 0) / weight
  const { kind, clock, device, index, lagMs, prior } = middle.reading
  const isZoned = near.some(({ reading }) => reading.isZoned)
  // Readings of one clock share its chains of links and its rounding, so they are not independent measurements.
  const own = Math.max(Math.sqrt(1 / weight), middle.sd / 3)
  const claims = sorted.map(({ reading }) => reading.claim)
  const senders = new Set(read.map(({ from }) => from.body.sender))
  const sender = senders.size === 1 ? read[0]?.from.body.sender : undefined
  const said = { rig, kind, clock, device, index, at, own, lagMs, isZoned, prior, claims, sender }
  const raw = votedBy(said, unchecked(prior))
  return { rig, kind, clock, device, index, at, own, lagMs, isZoned, prior, claims, sender, raw }
}

/** The vote of an observation. `clock`: what is known of its clock. */
export const voteOf = (observation: Observation, clock: ClockEstimate | undefined): Vote =>
  clock === undefined || observation.kind !== 'clock' ? observation.raw : votedBy(observation, clock)

function votedBy(observation: Omit<Observation, 'raw'>, clock: ClockEstimate): Vote {
  const { kind, lagMs, own, sender, prior, isZoned } = observation
  const isClock = kind === 'clock'
  return {
    kind,
    clock: observation.clock,
    device: observation.device,
    at: isClock ? observation.at + clock.shiftMs : observation.at,
    sd: isClock ? spread(own, clock.sd) : kind === 'fix' ? spread(own, prior.sd) : own,
    wrong: isClock ? clock.wrong : prior.wrong,
    lagMs,
    own,
    moved: isClock ? Math.abs(clock.shiftMs) : 0,
    sender,
    isZoned,
  }
}

/** Math.hypot guards against overflow and is ten times slower. */
const spread = (a: number, b: number): number => Math.sqrt(a * a + b * b)
