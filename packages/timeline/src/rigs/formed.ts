import type { Bodies, Body } from '../body.ts'
import type { ClockEstimate } from '../clocks/estimate.ts'
import { type Observation, observationsOf, type Placed, voteOf } from '../clocks/observations.ts'
import type { Vote } from '../clocks/vote.ts'
import { type Edge, tolerance } from './edge.ts'
import { formRigs } from './form.ts'
import type { Grown } from './grow.ts'
import { type Relaxed, relax } from './relax.ts'

/** Rigs with their observations. `rigOf[body]` is an index into `rigs`. */
export interface Formed {
  readonly grown: Grown
  readonly relaxed: Relaxed
  readonly rigOf: Int32Array
  readonly rigs: readonly FormedRig[]
  readonly verdicts: Grown['verdicts']
}

/** Formed rigs without the groups that they grew from. */
export type RigSet = Omit<Formed, 'grown'>

export interface FormedRig {
  readonly members: readonly number[]
  readonly observations: readonly Observation[]
  readonly bounds: { readonly earliest: number; readonly latest: number }
  /** The members that set the rig's bounds. */
  readonly bounding: readonly number[]
  /** The claims that set the rig's bounds, or `received`. */
  readonly boundedBy: { readonly earliest: string | undefined; readonly latest: string }
}

export interface Forming {
  readonly edges: readonly Edge[]
  readonly clocks: ReadonlyMap<string, ClockEstimate>
  readonly banned: ReadonlySet<string>
  /** The previous result, and the roots of the rigs to form again. All other rigs stay. */
  readonly before?: { readonly formed: Formed; readonly dirtyRoots: ReadonlySet<number> } | undefined
}

/**
 * Forms rigs from links, fits their offsets and collects the observations of their members. `lone`: each body as a rig
 * of its own.
 */
export function buildRigs(bodies: Bodies, lone: readonly FormedRig[], forming: Forming): Formed {
  const { edges, clocks, banned, before } = forming
  const votesOf = (body: Body): Vote[] =>
    (bodies.observations[body.index] ?? []).map((observation) => voteOf(observation, clocks.get(observation.clock)))
  const kept = before && { grown: before.formed.grown, dirtyRoots: before.dirtyRoots }
  const grown = formRigs(bodies.list, edges, { votesOf, banned, before: kept })
  const used = edges.filter(({ at }) => grown.verdicts[at]?.verdict === 'used')
  const relaxed = relax(grown, used, before?.formed.relaxed)
  const rigOf = new Int32Array(bodies.list.length).fill(-1)
  const rigs: FormedRig[] = []
  for (const { index } of bodies.list) {
    if ((rigOf[index] ?? -1) >= 0) continue
    const rig = rigOfBody(index, { bodies, lone, grown, relaxed, before: before?.formed })
    for (const member of rig.members) rigOf[member] = rigs.length
    rigs.push(rig)
  }
  return { grown, relaxed, rigOf, rigs, verdicts: withResiduals(edges, grown, relaxed) }
}

/** Each body as a rig of its own. */
export const loneRigs = (bodies: Bodies): readonly FormedRig[] =>
  bodies.list.map((body) => rigOfPlaced([body.index], bodies.observations[body.index] ?? [], [{ body, rel: 0, sd: 0 }]))

interface Around extends Pick<Formed, 'grown' | 'relaxed'> {
  readonly bodies: Bodies
  readonly lone: readonly FormedRig[]
  readonly before: Formed | undefined
}

/** The rig whose smallest member is this body. A rig that was neither cut nor joined is reused. */
function rigOfBody(index: number, { bodies, lone, grown, relaxed, before }: Around): FormedRig {
  const members = grown.groups.get(grown.root[index] ?? index)?.members ?? []
  const alone = lone[index]
  if (members.length < 2 && alone) return alone
  const same = before && grown.isKept(index) ? before.rigs[before.rigOf[index] ?? -1] : undefined
  if (same) return same
  const sorted = members.toSorted((a, b) => a - b)
  const placed = sorted.flatMap((member): readonly Placed[] => {
    const body = bodies.list[member]
    return body ? [{ body, rel: relaxed.rel[member] ?? 0, sd: relaxed.sd[member] ?? 0 }] : []
  })
  return rigOfPlaced(sorted, observationsOf(index, placed), placed)
}

/** For each rig, the index of the same rig in the previous result; −1 if the rig is new. */
export function matchRigs({ rigs }: RigSet, before: RigSet): Int32Array {
  const same = new Int32Array(rigs.length)
  rigs.forEach((rig, at) => {
    const previous = before.rigOf[rig.members[0] ?? 0] ?? -1
    same[at] = before.rigs[previous] === rig ? previous : -1
  })
  return same
}

/** Rejects a used link whose residual in the fitted rig is too large. */
function withResiduals(edges: readonly Edge[], { verdicts }: Grown, { rel }: Relaxed): Grown['verdicts'] {
  const all = verdicts.slice()
  for (const { at, kind, a, b, offsetMs, sd } of edges) {
    if (kind === 'officer' || all[at]?.verdict !== 'used') continue
    const off = Math.abs(offsetMs - (rel[b] ?? 0) + (rel[a] ?? 0))
    if (off > 2 * tolerance(sd, sd)) all[at] = { verdict: 'rejected', reason: 'contradicted' }
  }
  return all
}

const NOBODY: readonly number[] = []

const BY_ARRIVAL: FormedRig['boundedBy'] = { earliest: undefined, latest: 'received' }

function rigOfPlaced(
  members: readonly number[],
  observations: readonly Observation[],
  placed: readonly Placed[],
): FormedRig {
  let [earliest, latest] = [-Infinity, Infinity]
  let earliestBy: string | undefined
  let latestBy = 'received'
  let [first, last] = [-1, -1]
  for (const { body, rel, sd } of placed) {
    const slack = 3 * sd
    if (body.latest.at - rel + slack < latest) {
      latest = body.latest.at - rel + slack
      latestBy = body.latest.by
      last = body.index
    }
    if (body.earliest && body.earliest.at - rel - slack > earliest) {
      earliest = body.earliest.at - rel - slack
      earliestBy = body.earliest.by
      first = body.index
    }
  }
  // The bounding members are needed only to choose links to cut. A rig with one member has no links.
  const bounding = placed.length < 2 ? NOBODY : [first, last].filter((body) => body >= 0)
  const isByArrival = earliestBy === undefined && latestBy === 'received'
  const boundedBy = isByArrival ? BY_ARRIVAL : { earliest: earliestBy, latest: latestBy }
  return { members, observations, bounds: { earliest, latest }, boundedBy, bounding }
}
