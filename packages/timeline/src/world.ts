import type { CoverageCell, JudgedLink, Link, Placement, Scene } from '@firsthand/domain'
import type { Hints, ItemInput, Parameters } from './input.ts'

/** Two items that show the same moment: twins. They count as one body of evidence. */
export interface TwinPair {
  readonly a: string
  readonly b: string
  /** `exact`: the same bytes. `near`: the same picture or film in another form. */
  readonly kind: 'exact' | 'near'
}

/** All that a solve reads. The order of nothing in it matters. */
export interface World {
  readonly items: readonly ItemInput[]
  readonly links: readonly Link[]
  readonly twins: readonly TwinPair[]
  readonly hints: Hints
}

/** Items joined by links: one rigid body in time. A rig's members lend each other time, never place. */
export interface Rig {
  /** The smallest item id among its members. */
  readonly id: string
  readonly members: readonly RigMember[]
  /** Clocks and anchors that say when it was, and agree. */
  readonly witnesses: number
}

export interface RigMember {
  readonly item: string
  /** Start of this member minus the start of the rig's first, ms. */
  readonly offsetMs: number
  /** Standard deviation of that, ms: it grows with the length of the chain of links. */
  readonly sdMs: number
}

/** One device's clock in one incident: true time = what it says + `shiftMs`. */
export interface ClockState {
  readonly clock: string
  /** `utc`: readings with a known zone; `wall`: wall times, whose offset holds the unknown zone as well. */
  readonly family: 'utc' | 'wall'
  readonly shiftMs: number
  readonly sdMs: number
  /** Other clocks that say so, in separate rigs or fixes; 0: nobody checked it, the class of device alone speaks. */
  readonly corroborated: number
}

export interface Solution {
  readonly engine: string
  /** Ordered by item id; every item of the world once. */
  readonly placements: readonly Placement[]
  readonly rigs: readonly Rig[]
  readonly clocks: readonly ClockState[]
  /** Ordered by link id; every link of the world once. */
  readonly links: readonly JudgedLink[]
}

/** What arrived since; an item that is known is replaced. */
export interface Change {
  readonly items?: readonly ItemInput[]
  readonly links?: readonly Link[]
  readonly twins?: readonly TwinPair[]
  /** Items, links and twins (`<a>|<b>`) that count no longer (withdrawn, recalled). */
  readonly gone?: readonly string[]
}

/** A world in memory that is solved as it grows. */
export interface LiveWorld {
  /** Places the touched neighbourhood alone; the answer is provisional and depends on the order of arrival. */
  apply(change: Change): readonly Placement[]
  /** Solves everything; does not depend on the order of arrival. */
  settle(): Solution
  world(): World
  /** What is told of every item now, provisional or settled. */
  current(): ReadonlyMap<string, Placement>
}

/** Needs of scenes and coverage beside placements. */
export interface SceneItem {
  readonly item: string
  readonly submission: string
  readonly durationMs: number | undefined
  /** The smallest item among its exact and near twins, itself included, where it has any: they count as one. */
  readonly copyOf?: string | undefined
}

export interface Overview {
  readonly scenes: readonly Scene[]
  readonly coverage: readonly CoverageCell[]
}

export interface Difference {
  readonly item: string
  /** Later minus earlier estimate; undefined where one of them has none. */
  readonly movedMs: number | undefined
  readonly before: Placement | undefined
  readonly after: Placement | undefined
}

export type SolveWorld = (world: World, p: Parameters) => Solution
