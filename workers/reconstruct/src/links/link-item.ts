import type { LinkBounds, NewLink, NewReplay, ReconstructDoor } from '@firsthand/database/reconstruct'
import type { Work } from '@firsthand/domain'
import {
  type Candidate,
  findReplays,
  type LinkedPair,
  type PairVerdict,
  SOUND_RECIPE,
  spreadOf,
} from '@firsthand/media/sound'
import { done, type HandleContext, type HandlerOutcome, skipped } from '@firsthand/queues'
import type { Logger } from '@firsthand/runtime'
import type { Linker } from './linker.ts'
import { claimedOffset, mayMeet } from './may-meet.ts'
import type { PrintVault } from './open-print.ts'
import { atHand, catchUpIndex } from './print-shelf.ts'

export interface LinkDeps extends PrintVault {
  readonly door: Pick<
    ReconstructDoor,
    'printedItems' | 'printSource' | 'linkBounds' | 'linksOf' | 'copiesOf' | 'plausibleBeside' | 'storeLinks'
  >
  readonly linker: Linker
  readonly log: Logger
}

/** Offsets that are verified for one item: tens of milliseconds each. */
const MOST_CANDIDATES = 32
/** Those that lie near it by their own clocks are compared in noise, too. */
const MOST_PLAUSIBLE = 400

/**
 * Joins an item to others that heard the same. Its print was stored before this began, so of two that arrive at one moment
 * at least one sees the other; what it stores is named by what it links, so that it may run twice.
 */
export async function linkItem(
  deps: LinkDeps,
  work: Work,
  { signal }: Pick<HandleContext, 'signal'>,
): Promise<HandlerOutcome> {
  const started = performance.now()
  const { incident, subject: item } = work
  const source = await deps.door.printSource(item, SOUND_RECIPE)
  if (!source || source.incident !== incident) return skipped('no-print')
  const behind = await catchUpIndex(deps, incident, signal)
  if (behind) return behind
  const plausible = await deps.door.plausibleBeside(item, { recipe: SOUND_RECIPE, limit: MOST_PLAUSIBLE })
  const found = await deps.linker.candidates({ incident, item, limit: MOST_CANDIDATES, plausible })
  const pairs = await pairsOf(deps, item, found)
  const verified: Verified[] = []
  for (const pair of pairs) {
    signal.throwIfAborted()
    const waits = await atHand(deps, incident, { items: [pair.a.item, pair.b.item], signal })
    if (waits) return waits
    const verdict = await deps.linker.verify({ incident, a: pair.a.item, b: pair.b.item, offsetsMs: pair.offsetsMs })
    if (verdict) verified.push({ ...pair, verdict })
  }
  const { links, replays } = await judged(deps, verified)
  const fresh = await deps.door.storeLinks(incident, { links, replays })
  const durationMs = Math.round(performance.now() - started)
  deps.log.event('item.linked', { item, count: pairs.length, links: fresh, durationMs })
  return done
}

interface Pair {
  /** The smaller id first. */
  readonly a: LinkBounds
  readonly b: LinkBounds
  /** Start of b minus start of a. */
  readonly offsetsMs: readonly number[]
}

interface Verified extends Pair {
  readonly verdict: PairVerdict
}

/** By item, without copies of the same film and without what can not have been at the same time. */
async function pairsOf(deps: LinkDeps, item: string, found: readonly Candidate[]): Promise<readonly Pair[]> {
  const copies = await deps.door.copiesOf(item)
  const names = [...new Set(found.map((one) => one.item))].filter((one) => !copies.has(one))
  const bounds = new Map((await deps.door.linkBounds([item, ...names])).map((one) => [one.item, one]))
  const own = bounds.get(item)
  if (!own) return []
  return names.flatMap((name) => {
    const other = bounds.get(name)
    if (!other || other.upload === own.upload) return []
    const [a, b] = item < name ? [own, other] : [other, own]
    const offsetsMs = found
      .filter((one) => one.item === name)
      .map(({ offsetMs }) => (a === own ? offsetMs : -offsetMs))
      .filter((offsetMs) => mayMeet(a, b, offsetMs))
    return offsetsMs.length === 0 ? [] : [{ a, b, offsetsMs }]
  })
}

/** Beside the links that these items have already: the same broadcast in many of them is told by all together. */
async function judged(
  deps: LinkDeps,
  verified: readonly Verified[],
): Promise<{ readonly links: readonly NewLink[]; readonly replays: readonly NewReplay[] }> {
  const accepted = verified.filter(({ verdict }) => verdict.accepted)
  if (accepted.length === 0) return { links: [], replays: [] }
  const items = [...new Set(accepted.flatMap(({ a, b }) => [a.item, b.item]))]
  const before = await deps.door.linksOf(items, SOUND_RECIPE)
  const pairs: readonly LinkedPair[] = [
    ...accepted.map(({ a, b, verdict }) => ({ a: a.item, b: b.item, verdict, claimed: claimedOffset(a, b) })),
    ...before.flatMap(storedPair),
  ]
  const { kept, dropped } = findReplays(pairs)
  const links = kept.flatMap((at) => {
    const one = accepted[at]
    return one ? linkOf(one) : []
  })
  const played = dropped.flatMap(({ pair, reason }) => (reason === 'replay' && pairs[pair] ? [pairs[pair]] : []))
  const counts = new Map<string, number>()
  for (const { a, b } of played) for (const item of [a, b]) counts.set(item, (counts.get(item) ?? 0) + 1)
  return { links, replays: Array.from(counts, ([item, alike]) => ({ item, evidence: { alike } })) }
}

function linkOf({ a, b, verdict }: Verified): readonly NewLink[] {
  if (!verdict.accepted) return []
  const { offsetMs, sdMs, driftPpm, strength, scores } = verdict
  const sd = Math.hypot(sdMs, spreadOf(a.place, b.place))
  return [
    { a: a.item, b: b.item, offsetMs, sdMs: sd, driftPpm, strength, recipe: SOUND_RECIPE, evidence: { ...scores } },
  ]
}

function storedPair({ a, b, offsetMs, sdMs, driftPpm, strength, evidence }: NewLink): readonly LinkedPair[] {
  const scores = { ...NO_SCORES, ...evidence }
  return [{ a, b, verdict: { accepted: true, offsetMs, sdMs, driftPpm: driftPpm ?? 0, strength, scores } }]
}

const NO_SCORES = {
  phaseZ: 0,
  onsetZ: 0,
  peakRatio: 1,
  bandShare: 0,
  timeShare: 0,
  coherence: 0,
  strongStretches: 0,
  wandering: 0,
  unexplained: 0,
  overlapSeconds: 0,
  tried: 0,
}
