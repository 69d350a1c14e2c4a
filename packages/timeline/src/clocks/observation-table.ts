import { deviceAt } from './names.ts'
import type { Observation } from './observations.ts'

/** All observations of all rigs in one sequence, with an index by clock. */
export interface ObservationTable {
  /** Indexed by rig. */
  readonly observations: readonly (readonly Observation[])[]
  /** Indexed by rig: where its observations begin in the sequence. One entry more than there are rigs. */
  readonly start: Int32Array
  /** Indexed by observation: its rig and its clock. The clock is −1 if its error cannot be learnt. */
  readonly rigOf: Int32Array
  readonly clockOf: Int32Array
  /** Indexed by clock: where its observations begin in `of`. One entry more than there are clocks. */
  readonly heads: Int32Array
  /** Observations sorted by clock, then by rig. */
  readonly of: Int32Array
}

/** `size`: the number of clocks. `isKnown`: whether an earlier solve estimated a clock. */
export function observationTableOf(
  observations: readonly (readonly Observation[])[],
  size: number,
  isKnown: (clock: number) => boolean,
): ObservationTable {
  const heard = comparableDevices(observations, size)
  const isLearnable = (clock: number): boolean => clock >= 0 && (heard[deviceAt(clock)] === 1 || isKnown(clock))
  const start = new Int32Array(observations.length + 1)
  observations.forEach((rigObservations, rig) => {
    start[rig + 1] = (start[rig] ?? 0) + rigObservations.length
  })
  const rigOf = new Int32Array(start[observations.length] ?? 0)
  const clockOf = new Int32Array(rigOf.length)
  let next = 0
  observations.forEach((rigObservations, rig) => {
    for (const { index } of rigObservations) {
      rigOf[next] = rig
      clockOf[next++] = isLearnable(index) ? index : -1
    }
  })
  return { observations, start, rigOf, clockOf, ...byClock(clockOf, size) }
}

function byClock(clockOf: Int32Array, size: number): Pick<ObservationTable, 'heads' | 'of'> {
  const heads = new Int32Array(size + 1)
  for (const clock of clockOf) if (clock >= 0) heads[clock + 1] = (heads[clock + 1] ?? 0) + 1
  for (let clock = 0; clock < size; clock++) heads[clock + 1] = (heads[clock + 1] ?? 0) + (heads[clock] ?? 0)
  const next = heads.slice()
  const of = new Int32Array(heads[size] ?? 0)
  clockOf.forEach((clock, observation) => {
    if (clock < 0) return
    const at = next[clock] ?? 0
    of[at] = observation
    next[clock] = at + 1
  })
  return { heads, of }
}

/**
 * Devices in rigs with at least two observations. An error is learnt only by comparing one observation with another.
 */
function comparableDevices(observations: readonly (readonly Observation[])[], size: number): Uint8Array {
  const heard = new Uint8Array(size >> 1)
  for (const rigObservations of observations) {
    if (rigObservations.length < 2) continue
    for (const { index } of rigObservations) if (index >= 0) heard[deviceAt(index)] = 1
  }
  return heard
}

export function observationAt({ observations, start, rigOf }: ObservationTable, observation: number): Observation {
  const rig = rigOf[observation] ?? 0
  const found = observations[rig]?.[observation - (start[rig] ?? 0)]
  if (!found) throw new Error('no such observation')
  return found
}
