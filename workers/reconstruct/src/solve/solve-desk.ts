import type { IncidentChange, NewPlacement, NewRevision, ReadFrom, Settled } from '@firsthand/database/reconstruct'
import type { Placement } from '@firsthand/domain'
import { coverageOf, DEFAULT_PARAMETERS, ENGINE, scenesOf } from '@firsthand/timeline'
import { inputDigest, resultDigest } from '@firsthand/timeline/replay'
import { differenceOf } from './difference.ts'
import { sha256 } from './ledger.ts'
import { type OpenWorld, openWorld } from './open-world.ts'
import { sinceSettled } from './since-settled.ts'

export type SolvedRevision = Omit<NewRevision, 'quietMs' | 'limitMs'>

export interface SolveRequest {
  readonly incident: string
  readonly change: IncidentChange
  /** `settle` solves everything. `apply` solves only what changed, or everything if the world was just opened. */
  readonly mode: 'apply' | 'settle'
}

/**
 * Keeps worlds in memory: a world is the live solution of one incident. The least recently used one is dropped first.
 * Runs in a thread, because solving an incident takes seconds.
 */
export interface SolveDesk {
  readonly [method: string]: (request: never) => unknown
  /** The cursor from which the changes of this incident must be read. */
  from(incident: string): ReadFrom
  /**
   * Returns a revision to store, or `nothing-new`. After storing, the caller must call `stored`, or `drop` if storing
   * failed. `read-all`: the world is not in memory (any more), or the incident's zone has changed.
   */
  solve(request: SolveRequest): SolvedRevision | 'nothing-new' | 'read-all'
  stored(incident: string): void
  drop(incident: string): void
}

interface Held {
  readonly world: OpenWorld
  cursor: string
  unstored: SolvedRevision | undefined
}

export interface DeskLimits {
  readonly worlds: number
  /**
   * Maximum number of items in all worlds (solutions of one incident each) together. The world in use is kept even if
   * it alone exceeds this.
   */
  readonly items: number
}

export function createSolveDesk(limits: DeskLimits): SolveDesk {
  const held = new Map<string, Held>()
  const makeRoom = (): void => {
    const total = (): number => [...held.values()].reduce((sum, { world }) => sum + world.items.size, 0)
    for (const oldest of held.keys()) {
      if (held.size <= 1 || (held.size <= limits.worlds && total() <= limits.items)) return
      held.delete(oldest)
    }
  }
  const open = (incident: string, change: IncidentChange): SolvedRevision | 'nothing-new' => {
    const world = openWorld(incident, change)
    const one: Held = { world, cursor: change.cursor, unstored: undefined }
    held.set(incident, one)
    makeRoom()
    const revision = settled(incident, world)
    const news = revision.placements.length + revision.bodies.length + (revision.settled?.judged.length ?? 0)
    // An older version left links without a verdict. They make a revision necessary even without other news.
    const isKnown = news === 0 && !world.ledger.isUnsettled()
    one.unstored = isKnown ? undefined : revision
    return one.unstored ?? 'nothing-new'
  }
  return {
    from(incident) {
      const one = held.get(incident)
      return { since: one?.cursor, revision: one?.world.ledger.number() ?? 0 }
    },
    solve({ incident, change, mode }) {
      const one = held.get(incident)
      held.delete(incident)
      if (change.isWhole) return open(incident, change)
      if (!one || one.world.zone !== change.zone) return 'read-all'
      held.set(incident, one)
      one.cursor = change.cursor
      one.unstored = nextRevision(incident, one.world, { change, mode })
      return one.unstored ?? 'nothing-new'
    },
    stored(incident) {
      const one = held.get(incident)
      if (!one?.unstored) return
      const { number, inputDigest: digest, placements, bodies, settled: end } = one.unstored
      const { judged = [], unjudged = [] } = end ?? {}
      const isSettled = end !== undefined
      one.world.ledger.stored({ number, inputDigest: digest, isSettled, placements, bodies, judged, unjudged })
      one.unstored = undefined
    },
    drop(incident) {
      held.delete(incident)
    },
  }
}

function nextRevision(
  incident: string,
  world: OpenWorld,
  { change, mode }: Pick<SolveRequest, 'change' | 'mode'>,
): SolvedRevision | undefined {
  const taken = world.take(change)
  const placed = taken.isNothing ? [] : world.apply(taken)
  // Another worker may have read and stored all of this already.
  const isStored = world.ledger.changedBodies().length === 0
  if (mode === 'apply') return isStored ? undefined : provisional(incident, world, placed)
  return isStored && !world.ledger.isUnsettled() ? undefined : settled(incident, world)
}

const head = (incident: string, world: OpenWorld) => ({
  incident,
  number: world.ledger.number() + 1,
  engine: ENGINE,
  parameters: { ...DEFAULT_PARAMETERS, zone: world.zone },
  items: world.items.size,
  bodies: world.ledger.changedBodies(),
})

function provisional(incident: string, world: OpenWorld, placed: readonly Placement[]): SolvedRevision {
  const made = head(incident, world)
  const placements = placed.flatMap((one) => world.ledger.changedPlacement(world.shownAs(one).placement) ?? [])
  const read = made.bodies.map(({ kind, subject, digest }) => `${kind} ${subject} ${digest ?? ''}\n`).sort()
  const digest = sha256([`${world.ledger.inputDigest() ?? ''}\n`, ...read])
  return { ...made, inputDigest: digest, placements, settled: undefined }
}

function settled(incident: string, world: OpenWorld): SolvedRevision {
  const { ledger } = world
  const solution = world.settle()
  const made = head(incident, world)
  const solvedAndShown = solution.placements.map((solved) => ({ solved, ...world.shownAs(solved) }))
  const changed = solvedAndShown.flatMap((one) => {
    const row = ledger.changedPlacement(one.placement)
    return row ? [{ row, move: { ...one, after: one.placement, before: ledger.shown(one.placement.item) } }] : []
  })
  const shown = solvedAndShown.map(({ placement }) => placement)
  const replaced = new Set([...changed.map(({ row }) => row.placement.item), ...ledger.since()])
  const since = solvedAndShown.flatMap(({ placement: after, isPinned }) =>
    replaced.has(after.item) ? [{ before: ledger.settled(after.item), after, isPinned }] : [],
  )
  const items = [...world.items.values()]
  const end: Settled = {
    resultDigest: resultDigest(solution, sha256),
    difference: {
      ...differenceOf(changed.map(({ move }) => move)),
      settled: sinceSettled(since, ledger.settledNumber()),
    },
    ...ledger.judged(solution.links),
    scenes: scenesOf(shown, items),
    coverage: coverageOf(shown, items),
  }
  const placements: readonly NewPlacement[] = changed.map(({ row }) => row)
  const digest = inputDigest(ENGINE, DEFAULT_PARAMETERS, { bodies: ledger.bodies(), digest: sha256 })
  return { ...made, inputDigest: digest, placements, settled: end }
}
