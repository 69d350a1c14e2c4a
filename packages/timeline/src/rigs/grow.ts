import type { LinkVerdict, SolvedReason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import { Ballot } from './ballot.ts'
import { type Edge, tolerance, VAGUE_SD } from './edge.ts'
import { type Group, groupOf, joined } from './group.ts'
import { type Judgement, judge } from './judge.ts'

/** Which bodies are rigid together. `rel[body]`: its start minus its rig's origin, ms. */
export interface Grown {
  readonly root: Int32Array
  readonly rel: Float64Array
  readonly groups: ReadonlyMap<number, Group>
  /** By the edge's place, what was made of it, and why. */
  readonly verdicts: readonly (EdgeVerdict | undefined)[]
  /** Whether a body's rig is one of before, to which nothing was joined. */
  isKept(body: number): boolean
}

export interface EdgeVerdict {
  readonly verdict: LinkVerdict
  readonly reason: SolvedReason
}

export interface Given {
  readonly votesOf: (body: Body) => Vote[]
  /** Edges that a solve before found to bend a rig. */
  readonly banned: ReadonlySet<string>
  /** What was formed before, and the roots of the rigs that are to be formed again; all others stay. */
  readonly before?: { readonly grown: Grown; readonly torn: ReadonlySet<number> } | undefined
}

/** Bodies on their way to rigs; edges are taken in the order of what supports them. */
export class Growing {
  readonly root: Int32Array
  readonly rel: Float64Array
  readonly groups = new Map<number, Group>()
  readonly verdicts: (EdgeVerdict | undefined)[]

  readonly #bodies: readonly Body[]
  readonly #before: Given['before']
  readonly #votesOf: Given['votesOf']
  #grown = new Set<number>()
  readonly #speaking = new WeakMap<Mode, ReadonlySet<string>>()
  /** Rigs of before one of whose links is now said something else of. */
  readonly #changed = new Set<number>()

  /** Groups of those bodies that edges lead to. */
  constructor(bodies: readonly Body[], edges: readonly Edge[], { votesOf, banned, before }: Given) {
    this.#bodies = bodies
    this.#before = before
    this.#votesOf = votesOf
    this.verdicts = new Array(edges.length).fill(undefined)
    this.#rejectBeforehand(edges, banned)
    this.root = Int32Array.from(bodies, (_, index) => index)
    this.rel = new Float64Array(bodies.length)
    if (before) this.#keep(before, edges)
    const linked = linkedBy(edges, bodies.length)
    for (const [index, body] of bodies.entries()) {
      if (linked[index] !== 1 || (before && !before.torn.has(before.grown.root[index] ?? index))) continue
      this.#alone(body)
    }
  }

  #alone(body: Body): void {
    const room = { earliest: body.earliest?.at ?? -Infinity, latest: body.latest.at }
    this.groups.set(body.index, groupOf([body.index], new Ballot(this.#votesOf(body)), room))
  }

  /**
   * Two without a time that a triangle brought together, and whose third is not with them in the end: nothing supports
   * their link any more. Not what an officer's hand or a copy holds as well.
   */
  partLonePairs(edges: readonly Edge[], supported: readonly Edge[]): void {
    const isUsed = ({ at }: Edge): boolean => this.verdicts[at]?.verdict === 'used'
    const held = new Set(edges.flatMap((edge) => (edge.kind !== 'sound' && isUsed(edge) ? [this.rootOf(edge.a)] : [])))
    for (const edge of supported) {
      if (!isUsed(edge) || !this.isOne(edge) || held.has(this.rootOf(edge.a))) continue
      const { members, mode } = this.group(edge.a)
      if (members.length !== 2 || mode) continue
      this.groups.delete(this.rootOf(edge.a))
      for (const member of [edge.a, edge.b]) {
        this.root[member] = member
        this.rel[member] = 0
        const body = this.#bodies[member]
        if (body) this.#alone(body)
      }
      this.#say(edge, { verdict: 'tentative', reason: 'alone' })
    }
  }

  /** What bent a rig before, and what cannot be. */
  #rejectBeforehand(edges: readonly Edge[], banned: ReadonlySet<string>): void {
    for (const edge of edges) {
      if (banned.has(edge.id)) this.#say(edge, { verdict: 'rejected', reason: 'claims-disagree' })
      else if (edge.isApart) this.#say(edge, { verdict: 'rejected', reason: 'not-together' })
    }
  }

  /** Rigs that nothing tore stay as they are, with what was said of their links. */
  #keep({ grown, torn }: NonNullable<Given['before']>, edges: readonly Edge[]): void {
    const isTorn = (body: number): boolean => torn.has(grown.root[body] ?? body)
    for (const [root, group] of grown.groups) {
      if (torn.has(root)) continue
      this.groups.set(root, group)
      for (const member of group.members) {
        this.root[member] = root
        this.rel[member] = grown.rel[member] ?? 0
      }
    }
    for (const edge of edges) {
      const said = grown.verdicts[edge.at]
      if (said && !isTorn(edge.a) && !isTorn(edge.b)) this.#say(edge, said)
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

  isOne({ a, b }: Edge): boolean {
    return this.root[a] === this.root[b]
  }

  /** Whether a verdict on the edge stands. */
  isSaid({ at }: Edge): boolean {
    return this.verdicts[at] !== undefined
  }

  #say(edge: Edge, verdict: EdgeVerdict): void {
    this.verdicts[edge.at] = verdict
  }

  isKept(body: number): boolean {
    const root = this.root[body] ?? body
    const group = this.groups.get(root)
    return group !== undefined && group === this.#before?.grown.groups.get(root) && !this.#changed.has(root)
  }

  /** Groups that others joined since this was asked last. */
  takeGrown(): ReadonlySet<number> {
    const grown = this.#grown
    this.#grown = new Set()
    return grown
  }

  /** Of an edge within a group: whether it says what the group says. */
  check(edge: Edge): void {
    const off = Math.abs(this.shiftOf(edge))
    const agrees = off <= tolerance(edge.sd, edge.sd)
    const said = this.verdicts[edge.at]
    if (said && (said.verdict === 'used') !== agrees) this.#changed.add(this.rootOf(edge.a))
    this.#say(edge, agrees ? { verdict: 'used', reason: 'triangle' } : { verdict: 'rejected', reason: 'contradicted' })
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

  /** An edge that another, from another group, agrees with. */
  judgeAs(edge: Edge, shift: number): Judgement {
    return judge(this.group(edge.a), this.group(edge.b), {
      shift,
      sd: edge.sd,
      isParallel: true,
      isTriangle: true,
      links: 1,
    })
  }

  /** Of each side several members are linked, or its only one; of one that has a time, such as tell it themselves. */
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
    const speaking = this.#speakingIn(mode)
    const telling = ends.filter((end) => this.#bodies[end]?.readings.some(({ clock }) => speaking.has(clock)))
    return this.#originsOf(telling) >= least
  }

  /** The clocks that place a group, looked up once for each mode. */
  #speakingIn(mode: Mode): ReadonlySet<string> {
    const known = this.#speaking.get(mode)
    if (known) return known
    const clocks = new Set(mode.supporters.map(({ clock }) => clock))
    this.#speaking.set(mode, clocks)
    return clocks
  }

  /** Copies of one recording count once; none is counted beyond the second. */
  #originsOf(members: readonly number[]): number {
    const [first = -1] = members
    if (first < 0) return 0
    const origin = this.originOf(first)
    return members.some((member) => this.originOf(member) !== origin) ? 2 : 1
  }

  /** Whether they are of more than one pair of recordings. */
  #areSeveralPairs([first, ...others]: readonly Edge[]): boolean {
    if (!first) return false
    const [a, b] = [this.originOf(first.a), this.originOf(first.b)]
    return others.some((edge) => this.originOf(edge.a) !== a || this.originOf(edge.b) !== b)
  }

  originOf(body: number): number {
    return this.#bodies[body]?.origin ?? body
  }

  /** The smaller group moves into the frame of the larger. */
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

  set(edges: readonly Edge[], verdict: EdgeVerdict): void {
    for (const edge of edges) this.#say(edge, verdict)
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
