import { pushTo } from '../grouped.ts'
import type { ClockSample } from './estimate.ts'
import type { Mode } from './mode.ts'
import type { Observation } from './observations.ts'
import { precision, type Vote } from './vote.ts'

/** Sums over the inliers of a rig. Subtracting one clock's share leaves the sums of the others. */
export interface Sums {
  readonly at: number
  readonly offset: number
  readonly weight: number
  readonly doubt: number
  readonly devices: number
  /** How many of the votes are satellite times. */
  readonly fixes: number
  readonly votes: readonly Vote[]
  /** Indexed by device; only for a rig with many votes. */
  readonly byDevice: ReadonlyMap<string, readonly Vote[]> | undefined
}

/** With at most this many votes a linear scan is used; with more, votes are grouped by device. */
const FEW = 8

export function sumsOf({ at, supporters }: Mode): Sums {
  let [offset, weight, doubt] = [0, 0, 0]
  const votes = supporters.filter(({ kind }) => kind !== 'memory')
  for (const vote of votes) {
    const w = precision(vote)
    offset += w * (middle(vote) - at)
    weight += w
    doubt += Math.log(Math.max(vote.wrong, 1e-6))
  }
  const byDevice = votes.length > FEW ? grouped(votes) : undefined
  const fixes = votes.reduce((count, { kind }) => count + (kind === 'fix' ? 1 : 0), 0)
  return { at, offset, weight, doubt, devices: byDevice?.size ?? differentOf(votes), fixes, votes, byDevice }
}

function grouped(votes: readonly Vote[]): ReadonlyMap<string, readonly Vote[]> {
  const byDevice = new Map<string, Vote[]>()
  for (const vote of votes) pushTo(byDevice, vote.device, vote)
  return byDevice
}

function differentOf(votes: readonly Vote[]): number {
  let count = 0
  for (let i = 0; i < votes.length; i++) {
    let isFirst = true
    for (let j = 0; j < i && isFirst; j++) isFirst = votes[j]?.device !== votes[i]?.device
    if (isFirst) count++
  }
  return count
}

/**
 * Where the other inliers put the rig, minus where this clock puts it. All votes of the clock's device are left out,
 * because a phone's wall time and its UTC are one clock. Undefined if no other device votes, or if satellite times
 * already corrected the clock and only satellite times remain.
 */
export function sampleOf(observation: Observation, sums: Sums, isByFixes: boolean): ClockSample | undefined {
  let { offset, weight, doubt } = sums
  let own = 0
  for (const vote of sums.byDevice ? (sums.byDevice.get(observation.device) ?? []) : sums.votes) {
    if (vote.device !== observation.device) continue
    const w = precision(vote)
    offset -= w * (middle(vote) - sums.at)
    weight -= w
    doubt -= Math.log(Math.max(vote.wrong, 1e-6))
    own++
  }
  if (sums.devices === (own > 0 ? 1 : 0) || (isByFixes && sums.votes.length - own === sums.fixes)) return undefined
  const shiftMs = sums.at + offset / weight - observation.at
  const sd = Math.hypot(Math.sqrt(1 / Math.max(weight, 1e-18)), observation.own)
  return { rig: observation.rig, shiftMs, sd, wrong: Math.max(0.005, Math.exp(Math.min(0, doubt))) }
}

const middle = (vote: Vote): number => (vote.kind === 'fix' ? vote.at + 2_000 : vote.at)
