import type { CoverageCell, JudgedLink, Link, Placement, Scene } from '@firsthand/domain'
import type { Hints, ItemInput, Parameters } from './input.ts'

/** Twins: two items that show the same moment. They count as one piece of evidence. */
export interface TwinPair {
  readonly a: string
  readonly b: string
  /** `exact`: the same bytes. `near`: the same picture or film in another form. */
  readonly kind: 'exact' | 'near'
}

/** All inputs of a solve. Their order does not matter. */
export interface World {
  readonly items: readonly ItemInput[]
  readonly links: readonly Link[]
  readonly twins: readonly TwinPair[]
  readonly hints: Hints
}

/** Items joined by links: one rigid body in time. A rig's members share time, never place. */
export interface Rig {
  /** The smallest item id among its members. */
  readonly id: string
  readonly members: readonly RigMember[]
  /** The number of clocks and anchors that agree on its time. */
  readonly witnesses: number
}

export interface RigMember {
  readonly item: string
  /** Start of this member minus the start of the rig's first member, ms. */
  readonly offsetMs: number
  /** Standard deviation of the offset, ms. It grows with the length of the chain of links. */
  readonly sdMs: number
}

/** One device's clock in one incident: true time = clock reading + `shiftMs`. */
export interface ClockState {
  readonly clock: string
  /** `utc`: readings with a known zone. `wall`: wall times; their shift includes the unknown zone. */
  readonly family: 'utc' | 'wall'
  readonly shiftMs: number
  readonly sdMs: number
  /**
   * Number of other clocks in separate rigs, or fixes, that confirm the shift. 0: nothing checked the clock, and the
   * estimate is the prior of its device class.
   */
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

/** A change since the last solve. An item that is already known is replaced. */
export interface Change {
  readonly items?: readonly ItemInput[]
  readonly links?: readonly Link[]
  readonly twins?: readonly TwinPair[]
  /** Items, links and twins (`<a>|<b>`) that no longer count (withdrawn, recalled). */
  readonly gone?: readonly string[]
}

/** A world in memory that is solved as it grows. */
export interface LiveWorld {
  /** Solves the touched neighbourhood only. The result is provisional and depends on the order of arrival. */
  apply(change: Change): readonly Placement[]
  /** Solves everything. The result does not depend on the order of arrival. */
  settle(): Solution
  world(): World
  /** The latest placement of every item, provisional or settled. */
  current(): ReadonlyMap<string, Placement>
}

/** What scenes and coverage need to know of an item beside its placement. */
export interface SceneItem {
  readonly item: string
  readonly submission: string
  readonly durationMs: number | undefined
  /** The smallest id among the item and its exact and near twins; undefined without twins. Twins count as one. */
  readonly copyOf?: string | undefined
}

export interface Overview {
  readonly scenes: readonly Scene[]
  readonly coverage: readonly CoverageCell[]
}

export interface Difference {
  readonly item: string
  /** Later minus earlier estimate; undefined if one of the two placements has no estimate. */
  readonly movedMs: number | undefined
  readonly before: Placement | undefined
  readonly after: Placement | undefined
}

export type SolveWorld = (world: World, p: Parameters) => Solution
