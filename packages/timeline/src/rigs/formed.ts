import type { Bodies, Body } from '../body.ts'
import { type ClockEstimate, unchecked } from '../clocks/estimate.ts'
import { type Placed, type Voice, voicesOf, voteOf } from '../clocks/voices.ts'
import type { Vote } from '../clocks/vote.ts'
import { type Edge, tolerance } from './edge.ts'
import { formRigs } from './form.ts'
import type { Given, Grown } from './grow.ts'
import { type Relaxed, relax } from './relax.ts'

/** Rigs with their voices; `rigOf[body]` is an index into `rigs`. */
export interface Formed {
  readonly grown: Grown
  readonly relaxed: Relaxed
  readonly rigOf: Int32Array
  readonly rigs: readonly FormedRig[]
  readonly verdicts: Grown['verdicts']
}

export interface FormedRig {
  readonly members: readonly number[]
  readonly voices: readonly Voice[]
  readonly room: { readonly earliest: number; readonly latest: number }
  /** The members whose bounds are the tightest. */
  readonly bounding: readonly number[]
  /** The claims that bound it, or `received`. */
  readonly roomBy: { readonly earliest: string | undefined; readonly latest: string }
}

export interface Forming {
  readonly edges: readonly Edge[]
  readonly clocks: ReadonlyMap<string, ClockEstimate>
  readonly banned: ReadonlySet<string>
  readonly before?: Given['before']
}

/** Rigs from links, fitted, with what their members' clocks say of them. */
export function formed(bodies: Bodies, { edges, clocks, banned, before }: Forming): Formed {
  const votesOf = (body: Body): readonly Vote[] =>
    (bodies.voices[body.index] ?? []).map((voice) => voteOf(voice, clocks.get(voice.clock) ?? unchecked(voice.prior)))
  const grown = formRigs(bodies.list, edges, { votesOf, banned, before })
  const used = edges.filter(({ id }) => grown.verdicts.get(id)?.verdict === 'used')
  const relaxed = relax(grown, used)
  const rigOf = new Int32Array(bodies.list.length)
  const groups = [...grown.groups.values()].map(({ members }) => members.toSorted((a, b) => a - b))
  const linked = new Set(groups.flat())
  const roots = [...groups, ...bodies.list.flatMap(({ index }) => (linked.has(index) ? [] : [[index]]))]
  roots.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  const rigs = roots.map((members, index): FormedRig => {
    for (const member of members) rigOf[member] = index
    const placed = members.flatMap((member) => {
      const body = bodies.list[member]
      return body ? [{ body, rel: relaxed.rel[member] ?? 0, sd: relaxed.sd[member] ?? 0 }] : []
    })
    const [first = 0] = members
    const voices = members.length === 1 ? bodies.voices[first] : voicesOf(first, placed)
    return { members, voices: voices ?? [], ...roomOf(placed) }
  })
  return { grown, relaxed, rigOf, rigs, verdicts: withResiduals(edges, grown, relaxed) }
}

/** A link that the rig as a whole says otherwise of is not used, whatever let it in. */
function withResiduals(edges: readonly Edge[], { verdicts }: Grown, { rel }: Relaxed): Grown['verdicts'] {
  const all = new Map(verdicts)
  for (const { id, kind, a, b, offsetMs, sd } of edges) {
    if (kind === 'officer' || all.get(id)?.verdict !== 'used') continue
    const off = Math.abs(offsetMs - (rel[b] ?? 0) + (rel[a] ?? 0))
    if (off > 2 * tolerance(sd, sd)) all.set(id, { verdict: 'rejected', reason: 'contradicted' })
  }
  return all
}

function roomOf(placed: readonly Placed[]): Pick<FormedRig, 'room' | 'roomBy' | 'bounding'> {
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
  const bounding = [first, last].filter((body) => body >= 0)
  return { room: { earliest, latest }, roomBy: { earliest: earliestBy, latest: latestBy }, bounding }
}
