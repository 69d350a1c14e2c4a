import type { JudgedLink, Link, Placement } from '@firsthand/domain'
import { type Bodies, type Body, bodiesOf } from './body.ts'
import { type ClockEstimate, unchecked } from './clocks/estimate.ts'
import type { Mode } from './clocks/mode.ts'
import { type Settled, settle } from './clocks/settle.ts'
import { type Placed, type Voice, voicesOf, voteOf } from './clocks/voices.ts'
import type { Vote } from './clocks/vote.ts'
import { pushTo } from './grouped.ts'
import { ENGINE, type Parameters } from './input.ts'
import { placeBody } from './place/place-body.ts'
import { type RigView, viewOf } from './place/rig-view.ts'
import { attach } from './rigs/attach.ts'
import { type Edge, edgesOf, tolerance } from './rigs/edge.ts'
import { formRigs } from './rigs/form.ts'
import type { Given, Grown } from './rigs/grow.ts'
import { type Relaxed, relax } from './rigs/relax.ts'
import { isBeyond, rivalsOf, weakCut } from './rigs/split.ts'
import type { ClockState, Rig, Solution, World } from './world.ts'

/** What an earlier solve knew of clocks; a part of a world is solved with it. */
export type KnownClocks = ReadonlyMap<string, ClockEstimate>

const NOTHING_KNOWN: KnownClocks = new Map()
const NONE: ReadonlySet<string> = new Set()
/** Clocks are known well after this many turns; rigs are formed anew with what was learnt. */
const FIRST_PASSES = 2
const LAST_PASSES = 4
/** Rigs that bent are cut and formed again; a cut may lay bare another. */
const MOST_ROUNDS = 8

/** The inside of a solve: what placements, explanations and the next neighbourhood are made of. */
export interface Solved {
  readonly bodies: Bodies
  readonly edges: readonly Edge[]
  readonly formed: Formed
  readonly settled: Settled
  /** By body, its links that were not believed, and those that clocks on both sides contradict. */
  readonly disbelievedOf: ReadonlyMap<number, readonly Edge[]>
  /** By rig, the share of officers' hands in what holds it: 1 all, 0.5 some. */
  readonly byHand: ReadonlyMap<number, number>
  /** By rig, how many clocks of another rig its rejected links tie to another time; never more than those links. */
  readonly contradicted: ReadonlyMap<number, number>
}

/**
 * Everything at once, by two levels: rigs (bodies that links hold together) and clocks (what each device is off by).
 * Clocks that satellites or anchors tell of are learnt first; with them links are judged and rigs formed; what rigs teach
 * of clocks judges the links once more. Pure; the order of nothing matters.
 */
export const solveWorld = (world: World, p: Parameters): Solution => solutionOf(solveInside(world, p), world, p)

export function solveInside(world: World, p: Parameters, known: KnownClocks = NOTHING_KNOWN): Solved {
  const bodies = bodiesOf(world, p)
  const edges = edgesOf(world, bodies)
  let rigs = formed(bodies, { edges: [], clocks: known, banned: NONE })
  let settled = settleRigs(rigs, known, FIRST_PASSES)
  const first = mergedClocks(known, settled.clocks)
  let clocks = first
  const banned = new Set<string>()
  let before: Forming['before']
  for (let round = 0; edges.length > 0 && round < MOST_ROUNDS; round++) {
    rigs = formed(bodies, { edges, clocks, banned, before })
    settled = settleRigs(rigs, known, round === 0 ? FIRST_PASSES : LAST_PASSES)
    const cuts = weakCuts(bodies, edges, { rigs, settled })
    if ((cuts.length === 0 && round > 0) || round === MOST_ROUNDS - 1) break
    for (const { id } of cuts) banned.add(id)
    // The first turn taught what clocks are off by: everything is formed anew with it; after that only what tore.
    if (round > 0) before = { grown: rigs.grown, torn: new Set(cuts.map(({ a }) => rigs.grown.root[a] ?? a)) }
    clocks = mergedClocks(first, fromSeveral(settled.clocks))
  }
  return {
    ...{ bodies, edges, formed: rigs, settled },
    disbelievedOf: disbelieved(edges, rigs),
    byHand: handsIn(edges, rigs),
    contradicted: contradictedIn(edges, { rigs, settled }, bodies),
  }
}

interface State {
  readonly rigs: Formed
  readonly settled: Settled
}

const isTorn = (mode: Mode | undefined, rig: FormedRig | undefined): boolean =>
  mode !== undefined && rig !== undefined && (isBeyond(mode, rig) || rivalsOf(mode).length > 1)

/** Over all rigs the links whose giving up lets each part keep its own clocks' time. */
function weakCuts(bodies: Bodies, edges: readonly Edge[], { rigs, settled }: State): readonly Edge[] {
  const torn = new Set(settled.modes.flatMap((mode, index) => (isTorn(mode, rigs.rigs[index]) ? [index] : [])))
  if (torn.size === 0) return []
  const used = new Map<number, Edge[]>()
  for (const edge of edges) {
    const rig = rigs.rigOf[edge.a] ?? 0
    if (torn.has(rig) && edge.kind !== 'officer' && rigs.verdicts.get(edge.id)?.verdict === 'used')
      pushTo(used, rig, edge)
  }
  return [...used].flatMap(([index, held]) => {
    const rig = rigs.rigs[index]
    return rig ? weakCut({ rig, mode: settled.modes[index], edges: held, bodies }) : []
  })
}

function disbelieved(edges: readonly Edge[], { verdicts }: Formed): ReadonlyMap<number, readonly Edge[]> {
  const of = new Map<number, Edge[]>()
  for (const edge of edges) {
    const said = verdicts.get(edge.id)
    const isOpen = said?.verdict === 'tentative' && said.reason === 'claims-disagree'
    if (said?.verdict !== 'rejected' && !isOpen) continue
    pushTo(of, edge.a, edge)
    pushTo(of, edge.b, edge)
  }
  return of
}

/** A lone wrong link ties many to nothing; several between the same two rigs that claims overruled are a dispute. */
function contradictedIn(edges: readonly Edge[], { rigs, settled }: State, bodies: Bodies): ReadonlyMap<number, number> {
  const between = new Map<string, Set<string>>()
  for (const { id, a, b } of edges) {
    const said = rigs.verdicts.get(id)
    const [x, y] = [rigs.rigOf[a] ?? 0, rigs.rigOf[b] ?? 0]
    if (said?.reason !== 'claims-disagree' || x === y) continue
    const pair = `${bodies.list[a]?.origin}:${bodies.list[b]?.origin}`
    for (const key of [`${x}:${y}`, `${y}:${x}`]) between.set(key, (between.get(key) ?? new Set()).add(pair))
  }
  const most = new Map<number, number>()
  for (const [key, pairs] of between) {
    const [x = 0, y = 0] = key.split(':').map(Number)
    const clocks = settled.modes[y]?.supporters.filter(({ kind }) => kind !== 'told').length ?? 0
    most.set(x, Math.max(most.get(x) ?? 0, Math.min(pairs.size, clocks)))
  }
  return most
}

function handsIn(edges: readonly Edge[], { verdicts, rigOf }: Formed): ReadonlyMap<number, number> {
  const kinds = new Map<number, Set<boolean>>()
  for (const edge of edges) {
    if (verdicts.get(edge.id)?.verdict !== 'used') continue
    const rig = rigOf[edge.a] ?? 0
    kinds.set(rig, (kinds.get(rig) ?? new Set()).add(edge.kind === 'officer'))
  }
  return new Map([...kinds].map(([rig, of]) => [rig, of.size === 2 ? 0.5 : of.has(true) ? 1 : 0]))
}

/**
 * What one rig alone taught of a clock must not be what lets it into that rig again.
 */
const fromSeveral = (clocks: KnownClocks): KnownClocks =>
  new Map([...clocks].filter(([clock, { corroborated }]) => corroborated > 1 && !clock.startsWith('own:')))

const mergedClocks = (known: KnownClocks, learnt: KnownClocks): KnownClocks =>
  known.size === 0 ? learnt : new Map([...known, ...learnt])

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

interface Forming {
  readonly edges: readonly Edge[]
  readonly clocks: KnownClocks
  readonly banned: ReadonlySet<string>
  readonly before?: Given['before']
}

function formed(bodies: Bodies, { edges, clocks, banned, before }: Forming): Formed {
  const votesOf = (body: Body): readonly Vote[] =>
    voicesOf(body.index, [{ body, rel: 0, sd: 0 }]).map((voice) =>
      voteOf(voice, clocks.get(voice.clock) ?? unchecked(voice.prior)),
    )
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
    return { members, voices: voicesOf(index, placed), ...roomOf(placed) }
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

const settleRigs = ({ rigs }: Formed, known: KnownClocks, passes: number): Settled =>
  settle({ voices: rigs.map(({ voices }) => voices), rooms: rigs.map(({ room }) => room), known, passes })

export function solutionOf(solved: Solved, world: World, p: Parameters): Solution {
  const { bodies, formed: rigs, settled } = solved
  const attached = attach(solved)
  const views = rigs.rigs.map((_, rig): RigView => viewOf(rig, solved, attached.get(rig)))
  const placing = { solved, viewOf: (rig: number) => rigView(views, rig), hints: world.hints, p }
  const placements = bodies.list.flatMap((body) => placeBody(body, placing))
  return {
    engine: ENGINE,
    placements: placements.toSorted((a: Placement, b: Placement) => (a.item < b.item ? -1 : 1)),
    rigs: rigs.rigs.flatMap((rig, index) => (rig.members.length > 1 ? [toRig(rig, settled.modes[index], solved)] : [])),
    clocks: clockStates(solved),
    links: judgedLinks(world, solved),
  }
}

function rigView(views: readonly RigView[], rig: number): RigView {
  const view = views[rig]
  if (!view) throw new Error('no such rig')
  return view
}

function toRig(rig: FormedRig, mode: Mode | undefined, { bodies, formed: { relaxed } }: Solved): Rig {
  const all = rig.members.flatMap((member) =>
    (bodies.list[member]?.items ?? []).map(({ item }) => ({
      item,
      at: relaxed.rel[member] ?? 0,
      sdMs: Math.round(relaxed.sd[member] ?? 0),
    })),
  )
  const first = Math.min(...all.map(({ at }) => at))
  const members = all.toSorted((a, b) => (a.item < b.item ? -1 : 1))
  return {
    id: members[0]?.item ?? '',
    members: members.map(({ item, at, sdMs }) => ({ item, offsetMs: round(at - first), sdMs })),
    witnesses: mode?.supporters.filter(({ kind }) => kind !== 'told').length ?? 0,
  }
}

function clockStates({ settled }: Solved): readonly ClockState[] {
  return [...settled.clocks]
    .filter(([clock]) => !clock.startsWith('own:'))
    .map(([key, { shiftMs, sd, corroborated }]) => {
      const end = key.lastIndexOf('|')
      const family = key.endsWith('|wall') ? ('wall' as const) : ('utc' as const)
      return { clock: key.slice(0, end), family, shiftMs: round(shiftMs), sdMs: Math.round(sd), corroborated }
    })
    .toSorted((a, b) => (a.clock === b.clock ? (a.family < b.family ? -1 : 1) : a.clock < b.clock ? -1 : 1))
}

function judgedLinks({ links }: World, solved: Solved): readonly JudgedLink[] {
  const byId = new Map(solved.edges.flatMap((edge) => [edge.id, ...edge.also].map((id) => [id, edge] as const)))
  return links.map((link) => judgedLink(link, byId.get(link.id), solved)).toSorted((a, b) => (a.link < b.link ? -1 : 1))
}

function judgedLink(
  { id, a, b, offsetMs, sdMs }: Link,
  edge: Edge | undefined,
  { formed, bodies }: Solved,
): JudgedLink {
  const body = bodies.of.get(a)
  if (body && body === bodies.of.get(b)) return withinOne(id, offsetMs, sdMs)
  const said = edge && formed.verdicts.get(edge.id)
  if (!edge || !said) return { link: id, verdict: 'rejected', reason: 'no-item', residualMs: 0 }
  if (formed.rigOf[edge.a] !== formed.rigOf[edge.b]) return { link: id, ...said, residualMs: 0 }
  const apart = (formed.relaxed.rel[edge.b] ?? 0) - (formed.relaxed.rel[edge.a] ?? 0)
  const own = body?.index === edge.a ? offsetMs : -offsetMs
  return { link: id, ...said, residualMs: round(own - apart) }
}

/** Between two copies of the same bytes: they begin together. */
function withinOne(link: string, offsetMs: number, sdMs: number): JudgedLink {
  const isRight = Math.abs(offsetMs) <= tolerance(sdMs, sdMs)
  const said = isRight
    ? { verdict: 'used' as const, reason: 'same-file' }
    : { verdict: 'rejected' as const, reason: 'contradicted' }
  return { link, ...said, residualMs: round(offsetMs) }
}

const round = (ms: number): number => Math.round(ms * 10) / 10
