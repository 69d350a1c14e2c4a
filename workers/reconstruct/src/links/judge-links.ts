import type { DroppedLink, Linked, NewLink } from '@firsthand/database/reconstruct'
import { findReplays, type LinkedPair, SOUND_RECIPE, spreadOf } from '@firsthand/media/sound'
import type { LinkDeps, Verified } from './link-item.ts'
import { claimedOffset } from './may-meet.ts'

const NOTHING: Linked = { links: [], dropped: [], replays: [] }

export const isReplay = ({ verdict }: Pick<Verified, 'verdict'>): boolean =>
  !verdict.accepted && verdict.reason === 'replay'

/**
 * Which of the accepted pairs are links, beside the links that these items have already and the replays that they share: the
 * same broadcast in many files is told by all of them together, and a link stored before may turn out to be one.
 */
export async function judgeLinks(deps: LinkDeps, incident: string, verified: readonly Verified[]): Promise<Linked> {
  const told = verified.filter((one) => one.verdict.accepted || isReplay(one))
  if (told.length === 0) return NOTHING
  const items = [...new Set(told.flatMap(({ a, b }) => [a.item, b.item]))]
  const fresh = new Set(verified.map(({ a, b }) => `${a.item} ${b.item}`))
  const before = (await deps.door.linksOf(items, SOUND_RECIPE)).filter(({ a, b }) => !fresh.has(`${a} ${b}`))
  const replays = await deps.linker.replaysOf({ incident, items })
  const pairs: readonly LinkedPair[] = [
    ...told.map(({ a, b, verdict }) => ({ a: a.item, b: b.item, verdict, claimed: claimedOffset(a, b) })),
    ...before.map(storedPair),
    ...replays.map(([a, b]) => ({ a, b, verdict: { accepted: false, reason: 'replay', scores: NO_SCORES } as const })),
  ]
  const { kept, dropped } = findReplays(pairs)
  const links = kept.flatMap((at) => {
    const one = told[at]
    return one ? linkOf(one) : []
  })
  const played = dropped.flatMap(({ pair, reason }) => (reason === 'replay' && pairs[pair] ? [pairs[pair]] : []))
  return {
    links,
    dropped: dropped.flatMap(({ pair, reason }) => dropOf(before[pair - told.length], reason)),
    replays: alike(played),
  }
}

/** Offsets that do not add up are the solve's to judge: it knows the claims as well. */
function dropOf(link: NewLink | undefined, reason: DroppedLink['reason'] | 'contradicted'): readonly DroppedLink[] {
  if (!link || reason === 'contradicted') return []
  return [{ a: link.a, b: link.b, recipe: link.recipe, reason }]
}

/** How many others hold the same played sound. */
function alike(played: readonly LinkedPair[]): Linked['replays'] {
  const counts = new Map<string, number>()
  for (const { a, b } of played) for (const item of [a, b]) counts.set(item, (counts.get(item) ?? 0) + 1)
  return Array.from(counts, ([item, count]) => ({ item, evidence: { alike: count } }))
}

function linkOf({ a, b, verdict }: Verified): readonly NewLink[] {
  if (!verdict.accepted) return []
  const { offsetMs, sdMs, driftPpm, strength, scores } = verdict
  const sd = Math.hypot(sdMs, spreadOf(a.place, b.place))
  return [
    { a: a.item, b: b.item, offsetMs, sdMs: sd, driftPpm, strength, recipe: SOUND_RECIPE, evidence: { ...scores } },
  ]
}

function storedPair({ a, b, offsetMs, sdMs, driftPpm, strength, evidence }: NewLink): LinkedPair {
  const scores = { ...NO_SCORES, ...evidence }
  return { a, b, verdict: { accepted: true, offsetMs, sdMs, driftPpm: driftPpm ?? 0, strength, scores } }
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
