import type { LinkVerdict, SolvedReason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import { Ballot } from './ballot.ts'
import { type Edge, tolerance, VAGUE_SD } from './edge.ts'
import { type Group, groupOf, joined } from './group.ts'
import { type Judgement, judge } from './judge.ts'

/** The connected components of bodies. `rel[body]`: its start minus its rig's origin, ms. */
export interface Grown {
  readonly root: Int32Array
  readonly rel: Float64Array
  readonly groups: ReadonlyMap<number, Group>
  /** Indexed by edge: its verdict and the reason. */
  readonly verdicts: readonly (EdgeVerdict | undefined)[]
  /** Whether a body's rig is unchanged from the previous round. */
  isKept(body: number): boolean
}

export interface EdgeVerdict {
  readonly verdict: LinkVerdict
  readonly reason: SolvedReason
}

export interface GrowInput {
  readonly votesOf: (body: Body) => Vote[]
  /** Ids of edges that an earlier round cut, because they tied contradictory parts together. */
  readonly banned: ReadonlySet<string>
  /** The previous result, and the roots of the rigs to form again. All other rigs stay. */
  readonly before?: { readonly grown: Grown; readonly dirtyRoots: ReadonlySet<number> } | undefined
}

/** A siren's false links seldom join more bodies than this. */
const FEW_UNTIMED = 4

/** The state while rigs grow: each body's group and offset, and the verdicts so far. */
export class Growing {
  readonly root: Int32Array
  readonly rel: Float64Array
  readonly groups = new Map<number, Group>()
  readonly verdicts: (EdgeVerdict | undefined)[]

  readonly #bodies: readonly Body[]
  readonly #before: GrowInput['before']
  readonly #votesOf: GrowInput['votesOf']
  #grown = new Set<number>()
  readonly #supporting = new WeakMap<Mode, ReadonlySet<string>>()
  /** Kept rigs in which the verdict of a link has changed. */
  readonly #changed = new Set<number>()

  /** Starts a group for each body that has an edge. */
  constructor(bodies: readonly Body[], edges: readonly Edge[], { votesOf, banned, before }: GrowInput) {
    this.#bodies = bodies
    this.#before = before
    this.#votesOf = votesOf
    this.verdicts = new Array(edges.length).fill(undefined)
    this.#rejectBeforehand(edges, banned)
    this.root = new Int32Array(bodies.length).map((_, index) => index)
    this.rel = new Float64Array(bodies.length)
    if (before) this.#keep(before, edges)
    const linked = linkedBy(edges, bodies.length)
    for (const body of bodies) {
      const { index } = body
      if (linked[index] !== 1 || (before && !before.dirtyRoots.has(before.grown.root[index] ?? index))) continue
      this.#addLone(body)
    }
  }

  #addLone(body: Body): void {
    const bounds = { earliest: body.earliest?.at ?? -Infinity, latest: body.latest.at }
    this.groups.set(body.index, groupOf([body.index], new Ballot(this.#votesOf(body)), bounds))
  }

  /**
   * Separates few bodies without a time that only triangles joined: false links of one siren close triangles, too, and
   * no clock tells them from true ones. Bodies that an officer's link or a twin also joins stay together.
   */
  separateUntimed(edges: readonly Edge[]): void {
    const isUsed = ({ at }: Edge): boolean => this.verdicts[at]?.verdict === 'used'
    const held = new Set(edges.flatMap((edge) => (edge.kind !== 'sound' && isUsed(edge) ? [this.rootOf(edge.a)] : [])))
    const loose = edges.filter((edge) => {
      if (!isUsed(edge) || !this.isInOneGroup(edge) || held.has(this.rootOf(edge.a))) return false
      const { members, mode } = this.group(edge.a)
      return members.length <= FEW_UNTIMED && !mode
    })
    for (const edge of loose) this.#setVerdict(edge, { verdict: 'tentative', reason: 'alone' })
    for (const root of new Set(loose.map(({ a }) => this.rootOf(a)))) this.groups.delete(root)
    for (const member of new Set(loose.flatMap(({ a, b }) => [a, b]))) {
      this.root[member] = member
      this.rel[member] = 0
      const body = this.#bodies[member]
      if (body) this.#addLone(body)
    }
  }

  /** Rejects banned edges, and edges between recordings that do not overlap in time. */
  #rejectBeforehand(edges: readonly Edge[], banned: ReadonlySet<string>): void {
    for (const edge of edges) {
      if (banned.has(edge.id)) this.#setVerdict(edge, { verdict: 'rejected', reason: 'claims-disagree' })
      else if (edge.isDisjoint) this.#setVerdict(edge, { verdict: 'rejected', reason: 'not-together' })
    }
  }

  /** Takes over the rigs that were not cut, and the verdicts of their links. */
  #keep({ grown, dirtyRoots }: NonNullable<GrowInput['before']>, edges: readonly Edge[]): void {
    const isDirty = (body: number): boolean => dirtyRoots.has(grown.root[body] ?? body)
    for (const [root, group] of grown.groups) {
      if (dirtyRoots.has(root)) continue
      this.groups.set(root, group)
      for (const member of group.members) {
        this.root[member] = root
        this.rel[member] = grown.rel[member] ?? 0
      }
    }
    for (const edge of edges) {
      const verdict = grown.verdicts[edge.at]
      if (verdict && !isDirty(edge.a) && !isDirty(edge.b)) this.#setVerdict(edge, verdict)
    }
  }

  group(body: number): Group {
    const group = this.groups.get(this.root[body] ?? body)
    if (!group) throw new Error('a body without a group')
    return group
  }

  rootOf(body: number): number {
    return this.root[body] ?? body
  }

  at(body: number): number {
    return this.rel[body] ?? 0
  }

  /** Origin of b's group minus origin of a's, if the edge holds. */
  shiftOf({ a, b, offsetMs }: Edge): number {
    return this.at(a) + offsetMs - this.at(b)
  }

  isInOneGroup({ a, b }: Edge): boolean {
    return this.root[a] === this.root[b]
  }

  hasVerdict({ at }: Edge): boolean {
    return this.verdicts[at] !== undefined
  }

  #setVerdict(edge: Edge, verdict: EdgeVerdict): void {
    this.verdicts[edge.at] = verdict
  }

  isKept(body: number): boolean {
    const root = this.root[body] ?? body
    const group = this.groups.get(root)
    return group !== undefined && group === this.#before?.grown.groups.get(root) && !this.#changed.has(root)
  }

  /** Returns the groups that others joined since the last call. */
  takeGrown(): ReadonlySet<number> {
    const grown = this.#grown
    this.#grown = new Set()
    return grown
  }

  /** Decides an edge within one group by its residual. */
  check(edge: Edge): void {
    const off = Math.abs(this.shiftOf(edge))
    const agrees = off <= tolerance(edge.sd, edge.sd)
    const previous = this.verdicts[edge.at]
    if (previous && (previous.verdict === 'used') !== agrees) this.#changed.add(this.rootOf(edge.a))
    this.#setVerdict(
      edge,
      agrees ? { verdict: 'used', reason: 'triangle' } : { verdict: 'rejected', reason: 'contradicted' },
    )
  }

  judge(edges: readonly Edge[], shift: number): Judgement {
    const [first] = edges
    if (!first) throw new Error('a join needs an edge')
    const [a, b] = [this.group(first.a), this.group(first.b)]
    if (edges.length === 1) {
      const sd = Math.sqrt(1 / (1 / first.sd ** 2))
      return judge(a, b, { shift, sd, isParallel: false, isTriangle: first.triangles > 0, links: 1 })
    }
    const sd = Math.sqrt(1 / edges.reduce((sum, edge) => sum + 1 / edge.sd ** 2, 0))
    const isTriangle = edges.some(({ triangles }) => triangles > 0)
    return judge(a, b, { shift, sd, isParallel: this.#isParallel(edges, a, b), isTriangle, links: edges.length })
  }

  /** Judges an edge that agrees with an edge from another group. */
  judgeParallel(edge: Edge, shift: number): Judgement {
    return judge(this.group(edge.a), this.group(edge.b), {
      shift,
      sd: edge.sd,
      isParallel: true,
      isTriangle: true,
      links: 1,
    })
  }

  /**
   * Whether the links reach several members of each group, or its only member. In a group with a time, only members
   * whose clocks support that time count.
   */
  #isParallel(all: readonly Edge[], a: Group, b: Group): boolean {
    const edges = all.filter(({ sd }) => sd <= VAGUE_SD)
    if (edges.length < 2 || !this.#areSeveralPairs(edges)) return false
    return this.#isHeardBySeveral(edges, a) && this.#isHeardBySeveral(edges, b)
  }

  #isHeardBySeveral(edges: readonly Edge[], { members, mode }: Group): boolean {
    const root = this.root[members[0] ?? 0]
    const ends = edges.map((edge) => (this.root[edge.a] === root ? edge.a : edge.b))
    const least = this.#originsOf(members)
    if (!mode || members.length === 1) return this.#originsOf(ends) >= least
    const supporting = this.#supportingIn(mode)
    const telling = ends.filter((end) => this.#bodies[end]?.readings.some(({ clock }) => supporting.has(clock)))
    return this.#originsOf(telling) >= least
  }

  /** The clocks that support a mode, computed once for each mode. */
  #supportingIn(mode: Mode): ReadonlySet<string> {
    const known = this.#supporting.get(mode)
    if (known) return known
    const clocks = new Set(mode.supporters.map(({ clock }) => clock))
    this.#supporting.set(mode, clocks)
    return clocks
  }

  /** The number of distinct recordings, capped at two. Copies count once. */
  #originsOf(members: readonly number[]): number {
    const [first = -1] = members
    if (first < 0) return 0
    const origin = this.originOf(first)
    return members.some((member) => this.originOf(member) !== origin) ? 2 : 1
  }

  /** Whether the edges join more than one pair of recordings. */
  #areSeveralPairs([first, ...others]: readonly Edge[]): boolean {
    if (!first) return false
    const [a, b] = [this.originOf(first.a), this.originOf(first.b)]
    return others.some((edge) => this.originOf(edge.a) !== a || this.originOf(edge.b) !== b)
  }

  originOf(body: number): number {
    return this.#bodies[body]?.origin ?? body
  }

  /** Moves the smaller group into the frame of the larger. */
  join(edge: Edge, shift: number): void {
    const [a, b] = [this.group(edge.a), this.group(edge.b)]
    const [big, small, by] = a.members.length >= b.members.length ? [a, b, shift] : [b, a, -shift]
    const [kept, gone] = [this.root[big.members[0] ?? 0] ?? 0, this.root[small.members[0] ?? 0] ?? 0]
    for (const member of small.members) {
      this.rel[member] = this.at(member) + by
      this.root[member] = kept
    }
    this.groups.delete(gone)
    this.groups.set(kept, joined(big, small, by))
    this.#grown.delete(gone)
    this.#grown.add(kept)
  }

  setVerdicts(edges: readonly Edge[], verdict: EdgeVerdict): void {
    for (const edge of edges) this.#setVerdict(edge, verdict)
  }
}

function linkedBy(edges: readonly Edge[], bodies: number): Uint8Array {
  const linked = new Uint8Array(bodies)
  for (const { a, b } of edges) {
    linked[a] = 1
    linked[b] = 1
  }
  return linked
}
