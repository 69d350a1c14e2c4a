import type { Placement } from '@firsthand/domain'
import { DEFAULT_PARAMETERS, type Solution, solveWorld, type World } from '@firsthand/timeline'
import { quantile } from '../bench.ts'
import { groupBy } from './group-by.ts'
import { row } from './report.ts'
import type { RunResult } from './run.ts'
import { percent, type Share } from './score.ts'
import type { MadeWorld, Truth } from './truth.ts'

/** If the estimate of an anchored item is further from its pin than this, the item counts as moved. */
const PIN_MS = 2000

/** The same world without the staged items. */
export function withoutFakes({ world, truths }: MadeWorld): World {
  const fakes = new Set(truths.flatMap(({ campaign, item }) => (campaign === undefined ? [] : [item])))
  const isHonest = ({ a, b }: { readonly a: string; readonly b: string }): boolean => !(fakes.has(a) || fakes.has(b))
  return {
    items: world.items.filter(({ item }) => !fakes.has(item)),
    links: world.links.filter(isHonest),
    twins: world.twins.filter(isHonest),
    hints: world.hints,
  }
}

/** Measures what coordinated fakes do to pinned and honest items, and whether officers can see the fakes. */
export function stagedReport(made: MadeWorld, solution: Solution): RunResult {
  const honest = solveWorld(withoutFakes(made), DEFAULT_PARAMETERS)
  const clean = new Map(honest.placements.map((placement) => [placement.item, placement]))
  const placed = new Map(solution.placements.map((placement) => [placement.item, placement]))
  const pairs = made.truths.flatMap((truth) => {
    const [before, after] = [clean.get(truth.item), placed.get(truth.item)]
    return before === undefined || after === undefined ? [] : [{ truth, before, after }]
  })
  const pinned = pairs.filter(({ truth }) => truth.isAnchored)
  const moved = pinned.filter((pair) => movedMs(pair) > PIN_MS)
  const seen = surfaced(made, placed)
  return {
    rows: [
      row(`anchored items that fakes moved (n ${pinned.length})`, moved.length, 'items', ['=', 0]),
      row(
        `bodies of fakes that links tie to timed honest items and that show a conflict (n ${seen.tied.of})`,
        percent(seen.tied),
        '%',
        ['>=', 95],
      ),
    ],
    notes: [...seen.notes, damage(pairs), ...believed(made, placed)],
  }
}

interface Pair {
  readonly truth: Truth
  readonly before: Placement
  readonly after: Placement
}

/** The move of an estimate, ms. Infinite if the estimate appeared or disappeared. */
function movedMs({ before, after }: Pair): number {
  if (before.estimate === undefined && after.estimate === undefined) return 0
  if (before.estimate === undefined || after.estimate === undefined) return Number.POSITIVE_INFINITY
  return Math.abs(after.estimate - before.estimate)
}

function damage(pairs: readonly Pair[]): string {
  const all = pairs.map(movedMs)
  const count = (ms: number): number => all.filter((by) => by > ms).length
  const lost = pairs.filter(
    ({ before, after }) => (before.estimate === undefined) !== (after.estimate === undefined),
  ).length
  const wider = pairs.filter(
    ({ before, after }) => after.latest - after.earliest > 2 * (before.latest - before.earliest),
  ).length
  const worse = pairs.filter(
    ({ truth, before, after }) =>
      before.earliest <= truth.startMs &&
      truth.startMs <= before.latest &&
      !(after.earliest <= truth.startMs && truth.startMs <= after.latest),
  ).length
  const share = (n: number): string => `${n} (${((100 * n) / Math.max(1, all.length)).toFixed(2)} %)`
  const finite = all.filter(Number.isFinite)
  const p99 = finite.length === 0 ? 0 : quantile(finite, 0.99)
  return (
    `damage to ${all.length} honest items: moved by more than 2 s ${share(count(2000))}, by more than 60 s ${share(count(60_000))}, ` +
    `p99 ${(p99 / 1000).toFixed(1)} s; estimate came or went ${share(lost)}; interval doubled ${share(wider)}; interval lost the truth ${share(worse)}`
  )
}

interface Surfaced {
  readonly tied: Share
  readonly notes: readonly string[]
}

/** Whether the item has a right time of its own, which would contradict a false one. */
const isRight = (truth: Truth): boolean => truth.class === 'timed' || truth.isAnchored

/**
 * Counts how many groups of fakes surface, that is, have a conflict. A group is the fakes of one campaign that the
 * engine holds in one rig, or a single fake.
 */
function surfaced({ world, truths, campaigns }: MadeWorld, placed: ReadonlyMap<string, Placement>): Surfaced {
  const fakes = truths.filter(({ campaign }) => campaign !== undefined)
  const right = new Set(truths.flatMap((truth) => (truth.campaign === undefined && isRight(truth) ? [truth.item] : [])))
  const isFake = new Set(fakes.map(({ item }) => item))
  const tiedItems = new Set(
    world.links.flatMap(({ a, b }) => [
      ...(isFake.has(a) && right.has(b) ? [a] : []),
      ...(isFake.has(b) && right.has(a) ? [b] : []),
    ]),
  )
  const bodies = [...groupBy(fakes, ({ item, campaign }) => `${campaign} ${placed.get(item)?.rig ?? item}`).values()]
  const isSeen = (body: readonly Truth[]): boolean =>
    body.some(({ item }) => (placed.get(item)?.conflicts.length ?? 0) > 0)
  const isTied = (body: readonly Truth[]): boolean => body.some(({ item }) => tiedItems.has(item))
  const share = (list: readonly (readonly Truth[])[]): Share => ({ hits: list.filter(isSeen).length, of: list.length })
  const rigs = bodies.filter((body) => body.length > 1)
  const perCampaign = [...groupBy(fakes, ({ campaign }) => campaign).values()]
  const told = (what: string, { hits, of }: Share): string => `${what} with a conflict: ${hits} of ${of}`
  return {
    tied: share(bodies.filter(isTied)),
    notes: [
      `${campaigns.length} campaigns, ${fakes.length} fakes; ${campaigns.filter(({ isTied: tied }) => tied).length} campaigns are of real scenes and tied to honest files by sound`,
      told('fakes’ rigs', share(rigs)),
      told('fakes’ rigs that no link ties', share(rigs.filter((body) => !isTied(body)))),
      told('single fakes', share(bodies.filter((body) => body.length === 1))),
      told('whole campaigns', share(perCampaign)),
      hiddenNote(
        bodies.filter((body) => isTied(body) && !isSeen(body)),
        placed,
      ),
    ],
  }
}

/**
 * Tied bodies without a conflict. A copy without any time, put where honest recordings heard it, tells no lie that a
 * conflict could name.
 */
function hiddenNote(hidden: readonly (readonly Truth[])[], placed: ReadonlyMap<string, Placement>): string {
  const isTrue = ({ item, startMs }: Truth): boolean =>
    Math.abs((placed.get(item)?.estimate ?? Number.POSITIVE_INFINITY) - startMs) <= 60_000
  const right = hidden.filter((body) => body.every(isTrue)).length
  return `tied bodies of fakes without a conflict: ${hidden.length}, of which ${right} stand within 60 s of when they were really filmed`
}

/** How many fakes are placed at their pretended time, and how many at their true time. */
function believed({ truths }: MadeWorld, placed: ReadonlyMap<string, Placement>): readonly string[] {
  const fakes = truths.flatMap((truth) => {
    const estimate = placed.get(truth.item)?.estimate
    return truth.campaign === undefined || estimate === undefined ? [] : [{ truth, estimate }]
  })
  const lie = fakes.filter(({ truth, estimate }) => Math.abs(estimate - truth.startMs - truth.shiftMs) <= 60_000).length
  const real = fakes.filter(({ truth, estimate }) => Math.abs(estimate - truth.startMs) <= 60_000).length
  return [`fakes with an estimate: ${fakes.length}; within 60 s of the lie ${lie}, of the truth ${real}`]
}
