import type { LinkBounds, ReconstructDoor } from '@firsthand/database/reconstruct'
import type { Work } from '@firsthand/domain'
import { done, type HandleContext, type HandlerOutcome, skipped } from '@firsthand/queues'
import type { Logger } from '@firsthand/runtime'
import { type Candidate, type PairVerdict, SOUND_RECIPE } from '@firsthand/sound'
import { judgeLinks, refusedIn } from './judge-links.ts'
import type { Linker } from './linker.ts'
import { mayMeet } from './may-meet.ts'
import type { PrintVault } from './open-print.ts'
import { catchUpIndex, loadPrints } from './print-shelf.ts'

export interface LinkDeps extends PrintVault {
  readonly door: Pick<
    ReconstructDoor,
    'printedItems' | 'printSource' | 'linkBounds' | 'linksOf' | 'copiesOf' | 'plausibleBeside' | 'storeLinks'
  >
  readonly linker: Linker
  readonly log: Logger
}

/** Most offsets that are verified for one item. Each takes tens of milliseconds. */
const MOST_CANDIDATES = 32
/**
 * The most items that are also compared by rhythm, which survives noise that hides the landmarks of a sound. They are
 * items whose own claims place them near this one in time.
 */
const MOST_PLAUSIBLE = 400

/**
 * Links an item to others that recorded the same sound. The fingerprint of its sound was stored before this begins, so
 * of two items that arrive at one moment at least one finds the other. A link is identified by its two items, so this
 * may run twice.
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
  const pairs = await unmeasured(deps, incident, await pairsOf(deps, item, found))
  const verified: Verified[] = []
  for (const pair of pairs) {
    signal.throwIfAborted()
    const waits = await loadPrints(deps, incident, { items: [pair.a.item, pair.b.item], signal })
    if (waits) return waits
    const verdict = await deps.linker.verify({ incident, a: pair.a.item, b: pair.b.item, offsetsMs: pair.offsetsMs })
    if (verdict) verified.push({ ...pair, verdict })
  }
  const fresh = await deps.door.storeLinks(incident, await judgeLinks(deps, incident, verified))
  await deps.linker.remember({
    incident,
    pairs: verified.map(({ a, b }) => [a.item, b.item] as const),
    refused: verified.flatMap(refusedIn),
  })
  const durationMs = Math.round(performance.now() - started)
  deps.log.event('item.linked', { item, count: pairs.length, links: fresh, durationMs })
  return done
}

/** The pairs that the other item has not measured already. */
async function unmeasured(deps: LinkDeps, incident: string, pairs: readonly Pair[]): Promise<readonly Pair[]> {
  const left = await deps.linker.unmeasured({ incident, pairs: pairs.map(({ a, b }) => [a.item, b.item] as const) })
  const names = new Set(left.map((pair) => pair.join(' ')))
  return pairs.filter(({ a, b }) => names.has(`${a.item} ${b.item}`))
}

interface Pair {
  /** The item with the smaller id. */
  readonly a: LinkBounds
  readonly b: LinkBounds
  /** Start of b minus start of a. */
  readonly offsetsMs: readonly number[]
}

export interface Verified extends Pair {
  readonly verdict: PairVerdict
}

/**
 * Pairs this item with the candidates, apart from copies of the same film and items that certainly lie at another time.
 */
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
