import { createHash } from 'node:crypto'
import { DEFAULT_PARAMETERS, ENGINE, type Solution, solveWorld, type World } from '@firsthand/timeline'
import type { BenchRow } from '../bench.ts'
import { quantile } from '../bench.ts'
import { groupsOf } from './corroborate.ts'
import { drawOf } from './draw.ts'
import { groupBy } from './group-by.ts'
import { measureLive } from './live.ts'
import { makeWorld } from './make-world.ts'
import { oracleNotes } from './oracle.ts'
import { accuracyRows, coverageRows, detailNotes, isLarge, linkRows, row } from './report.ts'
import { scoreLinks, seeAll } from './score.ts'
import { stagedReport } from './staged-report.ts'
import type { MadeWorld, WorldOptions } from './truth.ts'
import { worstNotes } from './worst.ts'

export interface RunOptions extends WorldOptions {
  readonly worst: number
  /** How many single arrivals are timed. With 0 there are none, and the shuffled world is not solved. */
  readonly live: number
  /** Whether the same world is also solved with the truth of all links known. */
  readonly oracle: boolean
}

export interface RunResult {
  readonly rows: readonly BenchRow[]
  readonly notes: readonly string[]
}

const MIB = 1024 * 1024
const peakMib = (): number => process.resourceUsage().maxRSS / 1024

/** Runs the whole measurement in the calling process, whose peak memory is reported. */
export function run(options: RunOptions, say: (line: string) => void): RunResult {
  const made = makeWorld(options)
  const { world } = made
  // Frees the garbage of making the world, so that it is not counted as the engine's.
  globalThis.gc?.()
  const heldMib = process.memoryUsage().heapUsed / MIB
  const madeMib = peakMib()
  say(`${world.items.length} items, ${world.links.length} links, ${world.twins.length} twins made`)
  const began = performance.now()
  const solution = solveWorld(world, DEFAULT_PARAMETERS)
  const seconds = (performance.now() - began) / 1000
  const solvedMib = peakMib()
  say(`solved in ${seconds.toFixed(2)} s`)
  const seen = seeAll(made, solution)
  const links = scoreLinks(made, solution)
  const live = options.live === 0 ? NOTHING : liveReport(made, solution, { options, say })
  const staged = options.staged === 0 ? NOTHING : stagedReport(made, solution)
  return {
    rows: [
      ...accuracyRows(seen, options),
      ...coverageRows(seen, options),
      ...linkRows(links),
      row('seconds', seconds, 's', ['<=', isLarge(options) ? 15 : 2]),
      row('peak memory, the made world in it', solvedMib, 'MiB', ['<=', isLarge(options) ? 900 : 1024]),
      ...live.rows,
      ...staged.rows,
    ],
    notes: [
      `engine ${ENGINE}; memory: ${madeMib.toFixed(0)} MiB at most while the world was made, ${heldMib.toFixed(0)} MiB of heap with it`,
      recallNote(made, options),
      rigNote(made),
      ...detailNotes(seen, links, misledBy(made)),
      ...live.notes,
      ...staged.notes,
      ...(options.oracle ? oracleNotes(made, options) : []),
      ...worstNotes(made, seen, solution, options.worst),
    ],
  }
}

/** States the search's recall, because every figure depends on it. */
function recallNote({ sound: { met, found } }: MadeWorld, { recall = 'measured' }: RunOptions): string {
  const how = recall === 'measured' ? 'as measured by length and noise' : `assumed, ${recall} %`
  const share = met === 0 ? 0 : (100 * found) / met
  return `recall of the search by sound: ${how}; ${found} of ${met} pairs that hold the same sound are linked (${share.toFixed(0)} %)`
}

/** Items whose connected group of links and twins contains a wrong link. */
function misledBy({ world, links }: MadeWorld): ReadonlySet<string> {
  const at = new Map(world.items.map(({ item }, index) => [item, index]))
  const groups = groupsOf(world.items.length)
  for (const { a, b } of [...world.links, ...world.twins]) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const wrong = new Set(
    world.links.flatMap(({ a }, index) => (links[index]?.isWrong === true ? [groups.find(at.get(a) ?? 0)] : [])),
  )
  return new Set(world.items.flatMap(({ item }, index) => (wrong.has(groups.find(index)) ? [item] : [])))
}

/** Describes the sizes of the groups that true links connect. */
function rigNote({ world, links }: MadeWorld): string {
  const at = new Map(world.items.map(({ item }, index) => [item, index]))
  const groups = groupsOf(world.items.length)
  for (const [index, { a, b }] of world.links.entries())
    if (links[index]?.isWrong === false) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const sizes = [...groupBy([...at.values()], (index) => groups.find(index)).values()].map(({ length }) => length)
  const count = (low: number, high: number): number => sizes.filter((size) => size >= low && size <= high).length
  return (
    `true rigs: ${count(2, 15)} of 2 to 15 items, ${count(16, 100)} of 16 to 100, ${count(101, Number.POSITIVE_INFINITY)} larger, ` +
    `largest ${sizes.reduce((most, size) => Math.max(most, size), 0)}; ${count(1, 1)} items in none`
  )
}

const NOTHING: RunResult = { rows: [], notes: [] }

/** A hash of the placements and of the judgement of links, in the engine's own order. */
export function digestOf({ placements, links, clocks }: Solution): string {
  const hash = createHash('sha256')
  for (const part of [placements, links, clocks]) for (const one of part) hash.update(JSON.stringify(one))
  return hash.digest('hex')
}

/** The same world in another order, also of the claims within items. */
function shuffled(world: World, seed: number): World {
  const draw = drawOf(seed, 77)
  return {
    items: draw.shuffle(world.items.map((input) => ({ ...input, claims: draw.shuffle([...input.claims]) }))),
    links: draw.shuffle([...world.links]),
    twins: draw.shuffle([...world.twins]),
    hints: world.hints,
  }
}

interface LiveRun {
  readonly options: RunOptions
  readonly say: (line: string) => void
}

function liveReport(made: MadeWorld, solution: Solution, { options, say }: LiveRun): RunResult {
  const digest = digestOf(solution)
  const isSame = digestOf(solveWorld(shuffled(made.world, options.seed), DEFAULT_PARAMETERS)) === digest
  const same = [row('the same result in another order', isSame ? 1 : 0, '', ['=', 1])]
  const { items, links, settled, settleMs } = measureLive(made, options)
  say('single arrivals applied')
  const told = (what: string, ms: readonly number[]): readonly BenchRow[] =>
    ms.length === 0 ? [] : [row(`${what}, p95 (n ${ms.length})`, quantile(ms, 0.95), 'ms', ['<=', 200])]
  const middle = (ms: readonly number[]): string => (ms.length === 0 ? '-' : `${quantile(ms, 0.5).toFixed(2)} ms`)
  return {
    rows: [
      ...same,
      ...told('provisional revision of a new item with its links', items),
      ...told('provisional revision of a new link', links),
      row('settled after arrivals: the same result', digestOf(settled) === digest ? 1 : 0, '', ['=', 1]),
    ],
    notes: [
      `provisional revisions, p50: item ${middle(items)}, link ${middle(links)}; settling ${(settleMs / 1000).toFixed(2)} s`,
    ],
  }
}
