import type { Link } from '@firsthand/domain'
import type { Bodies, Body } from '../body.ts'
import { pushTo } from '../grouped.ts'
import type { World } from '../world.ts'

/** A measured distance between two bodies. `offsetMs`: start of `b` minus start of `a`. */
export interface Edge {
  readonly id: string
  readonly kind: 'sound' | 'officer' | 'twin'
  readonly a: number
  readonly b: number
  readonly offsetMs: number
  readonly sd: number
  readonly strength: number
  /** The number of triangles with other links that confirm this one. */
  readonly triangles: number
  /**
   * Other links between the same two bodies that agree. They add no weight: a file that was sent twice is not two
   * recordings.
   */
  readonly duplicates: readonly string[]
  /** Index among all edges of a solve. */
  readonly at: number
  /** By the link's own offset, the two recordings did not run at the same time, so they share no sound. */
  readonly isDisjoint: boolean
}

/**
 * Base standard deviation of a near twin's offset, ms. The difference in length is added. Two copies of a picture begin
 * together. Two copies of a film may begin apart by as much as their lengths differ.
 */
const TWIN_SD = 500
const LONGEST_TWIN_GAP = 2_000
/** Lower bound on an edge's standard deviation, ms. */
const LEAST_SD = 1

/** Links and near twins between different bodies, ordered by id. */
export function edgesOf(world: World, bodies: Bodies): readonly Edge[] {
  const links = world.links.flatMap((link) => ofLink(link, bodies)).toSorted((x, y) => (x.id < y.id ? -1 : 1))
  const edges = [...onePerPair(links), ...twinsOf(world, bodies)]
  return withTriangles(
    edges.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    bodies.list,
  )
}

function ofLink(link: Link, bodies: Bodies): readonly Edge[] {
  const [a, b] = [bodies.of.get(link.a), bodies.of.get(link.b)]
  if (!a || !b || a === b || !(Math.abs(link.offsetMs) < 1e12) || !(link.sdMs < 1e12)) return []
  const { id, kind, offsetMs, strength } = link
  return [
    {
      id,
      kind,
      a: a.index,
      b: b.index,
      offsetMs,
      sd: Math.max(LEAST_SD, link.sdMs),
      strength,
      triangles: 0,
      duplicates: [],
      at: 0,
      isDisjoint: kind === 'sound' && areDisjoint(a, b, offsetMs),
    },
  ]
}

/** Minimum overlap of two recordings that share sounds, ms. Lengths are known only to some tenths of a second. */
const LEAST_IN_COMMON = 500

/** Whether two recordings of known length do not overlap. `b` began `offsetMs` after `a`. */
function areDisjoint(a: Body, b: Body, offsetMs: number): boolean {
  if (a.durationMs <= 0 || b.durationMs <= 0) return false
  return Math.min(a.durationMs, offsetMs + b.durationMs) - Math.max(0, offsetMs) < LEAST_IN_COMMON
}

function onePerPair(edges: readonly Edge[]): readonly Edge[] {
  const pairs = new Map<string, Edge[]>()
  for (const edge of edges) pushTo(pairs, `${edge.kind}:${Math.min(edge.a, edge.b)}:${Math.max(edge.a, edge.b)}`, edge)
  return [...pairs.values()].flatMap((list) => (list.length === 1 ? list : merged(list)))
}

function merged(edges: readonly Edge[]): readonly Edge[] {
  const kept: Edge[] = []
  for (const edge of edges.toSorted((x, y) => x.sd - y.sd || y.strength - x.strength || (x.id < y.id ? -1 : 1))) {
    const at = kept.findIndex((one) => Math.abs(offsetFrom(one, edge.a) - edge.offsetMs) <= tolerance(one.sd, edge.sd))
    const same = kept[at]
    if (same) kept[at] = { ...same, duplicates: [...same.duplicates, edge.id] }
    else kept.push(edge)
  }
  return kept
}

function twinsOf(world: World, bodies: Bodies): readonly Edge[] {
  const edges = new Map<string, Edge>()
  for (const twin of world.twins) {
    const [x, y] = [bodies.of.get(twin.a), bodies.of.get(twin.b)]
    if (twin.kind !== 'near' || !x || !y || x === y) continue
    const [a, b] = x.index < y.index ? [x, y] : [y, x]
    const apart = Math.abs(a.durationMs - b.durationMs)
    if (apart > LONGEST_TWIN_GAP) continue
    const id = twinId(a, b)
    const ends = { a: a.index, b: b.index, offsetMs: 0, isDisjoint: false }
    edges.set(id, {
      id,
      kind: 'twin',
      ...ends,
      sd: TWIN_SD + apart,
      strength: 0.9,
      triangles: 0,
      duplicates: [],
      at: 0,
    })
  }
  return [...edges.values()]
}

/** The id is made of the items' ids, so that no other item changes it. */
const twinId = (a: Body, b: Body): string => `twin:${a.items[0]?.item ?? ''}|${b.items[0]?.item ?? ''}`
export const isTwinId = (id: string): boolean => id.startsWith('twin:')

/** Tolerance, ms. Two paths between the same bodies agree if their offsets differ by at most this. */
export const tolerance = (...sds: readonly number[]): number => 3 * Math.hypot(...sds) + 30

/**
 * Largest standard deviation of a link that may support other links, ms. A vaguer link was accepted only because the
 * phones' clocks agree to seconds, so it says no more than those clocks do: both places may have played the same
 * programme. Such a link supports no other link, and no link supports it.
 */
export const VAGUE_SD = 1_500

/** Upper bound on the common neighbours that are examined for a link: enough to know whether it stands alone. */
const MOST_NEIGHBOURS = 48

function withTriangles(edges: readonly Edge[], bodies: readonly Body[]): readonly Edge[] {
  const around: (Map<number, Edge> | undefined)[] = new Array(bodies.length).fill(undefined)
  // Copies heard what their original heard, so they close no triangle.
  for (const edge of edges) {
    if (edge.kind === 'twin' || edge.isDisjoint || edge.sd > VAGUE_SD) continue
    neighboursOf(around, edge.a).set(edge.b, edge)
    neighboursOf(around, edge.b).set(edge.a, edge)
  }
  return edges.map((edge, at) => ({ ...edge, at, triangles: trianglesOf(edge, around, bodies) }))
}

function trianglesOf(edge: Edge, around: readonly (Neighbours | undefined)[], bodies: readonly Body[]): number {
  if (edge.isDisjoint || edge.sd > VAGUE_SD) return 0
  const [x, y] = [around[edge.a], around[edge.b]]
  if (!x || !y || x.size < 2 || y.size < 2) return 0
  return x.size <= y.size
    ? countTriangles(edge, edge.a, { few: x, many: y, bodies })
    : countTriangles(edge, edge.b, { few: y, many: x, bodies })
}

function neighboursOf(around: (Map<number, Edge> | undefined)[], body: number): Map<number, Edge> {
  const known = around[body]
  if (known) return known
  const made = new Map<number, Edge>()
  around[body] = made
  return made
}

type Neighbours = ReadonlyMap<number, Edge>

interface Around {
  readonly few: Neighbours
  readonly many: Neighbours
  readonly bodies: readonly Body[]
}

/** The number of two-edge paths from `from` that agree with the edge. */
function countTriangles(edge: Edge, from: number, { few, many, bodies }: Around): number {
  const to = edge.a === from ? edge.b : edge.a
  const direct = offsetFrom(edge, from)
  let [seen, agreeing] = [0, 0]
  for (const [via, first] of few) {
    const second = via === to ? undefined : many.get(via)
    if (!second || isCopy(bodies[via], bodies[from], bodies[to])) continue
    if (seen++ >= MOST_NEIGHBOURS) break
    const way = offsetFrom(first, from) + offsetFrom(second, via)
    if (Math.abs(way - direct) <= tolerance(edge.sd, first.sd, second.sd)) agreeing++
  }
  return agreeing
}

const isCopy = (via: Body | undefined, ...ends: readonly (Body | undefined)[]): boolean =>
  ends.some((end) => end?.origin === via?.origin)

/** The offset in the direction away from `from`. */
const offsetFrom = (edge: Edge, from: number): number => (edge.a === from ? edge.offsetMs : -edge.offsetMs)
