import type { DroppedLink, LinkBounds, Linked, NewLink } from '@firsthand/database/reconstruct'
import { findReplays, type LinkedPair, type PairMeeting, SOUND_RECIPE, spreadOf } from '@firsthand/sound'
import type { RefusedPair } from './link-desk.ts'
import type { LinkDeps, Verified } from './link-item.ts'
import { claimedOffset } from './may-meet.ts'
import { alike, BY_CLOCKS, byHow, NO_SCORES, storedPair } from './pair-evidence.ts'

const NOTHING: Linked = { links: [], dropped: [], replays: [] }

/** The refused pairs that may still become links or prove other pairs. */
export function refusedIn({ a, b, verdict }: Verified): readonly RefusedPair[] {
  if (verdict.accepted || (verdict.reason !== 'replay' && verdict.heard === undefined)) return []
  return [{ pair: [a.item, b.item], reason: verdict.reason, heard: verdict.heard }]
}

/**
 * Decides which pairs are links. Uses the new verdicts together with the stored links of these items and earlier
 * refused pairs. Only all of them together show that many files hold one broadcast. A stored link may turn out to be a
 * replay, and clocks or a later third item may prove what sound alone did not.
 */
export async function judgeLinks(deps: LinkDeps, incident: string, verified: readonly Verified[]): Promise<Linked> {
  const informative = verified.filter((one) => one.verdict.accepted || refusedIn(one).length > 0)
  if (informative.length === 0) return NOTHING
  const items = [...new Set(informative.flatMap(({ a, b }) => [a.item, b.item]))]
  const there = new Set(verified.map(({ a, b }) => `${a.item} ${b.item}`))
  const before = (await deps.door.linksOf(items, SOUND_RECIPE)).filter(({ a, b }) => !there.has(`${a} ${b}`))
  // A pair may have been refused first and proven later. It then counts only as a link.
  for (const { a, b } of before) there.add(`${a} ${b}`)
  const refused = (await deps.linker.refusedOf({ incident, items })).filter(({ pair }) => !there.has(pair.join(' ')))
  const byClocks = before.filter(({ evidence }) => evidence[BY_CLOCKS] !== undefined)
  const bounds = await boundsOf(deps, informative, [
    ...refused.map(({ pair }) => pair),
    ...byClocks.map(({ a, b }) => [a, b]),
  ])
  const known = refused.flatMap((one): Verified[] => {
    const [a, b] = one.pair.map((item) => bounds.get(item))
    const verdict = { accepted: false, reason: one.reason, scores: NO_SCORES, heard: one.heard } as const
    return a && b ? [{ a, b, offsetsMs: [], verdict }] : []
  })
  const measured = [...informative, ...known]
  const pairs: readonly LinkedPair[] = [
    ...measured.map(({ a, b, verdict }) => ({ a: a.item, b: b.item, verdict, claimed: claimedOffset(a, b) })),
    // `claimed` is the offset by the items' own placements. Every measured pair gets it. A stored link gets it only if
    // the clocks proved the link, because such a link lasts only as long as the clocks agree.
    ...before.map((link) => storedPair(link, byClocks.includes(link) ? claimedBy(bounds, link) : undefined)),
  ]
  const { kept, dropped, proven } = findReplays(pairs)
  const links = kept.flatMap((at) => linkOf(measured[at]))
  const more = proven.flatMap(({ pair, met, by }) => linkOf(measured[pair], met, byHow(by)))
  const played = dropped.flatMap(({ pair, reason }) => (reason === 'replay' && pairs[pair] ? [pairs[pair]] : []))
  return {
    links: [...links, ...more],
    dropped: dropped.flatMap(({ pair, reason }) => linksToDrop(before[pair - measured.length], reason)),
    replays: alike(played),
  }
}

type Bounds = ReadonlyMap<string, LinkBounds>

/**
 * What is known of the time and place of every item in these pairs. The pairs in `informative` already hold it; for
 * `others` it is read from the database.
 */
async function boundsOf(
  { door }: LinkDeps,
  informative: readonly Verified[],
  others: readonly (readonly string[])[],
): Promise<Bounds> {
  const known = new Map(informative.flatMap(({ a, b }) => [[a.item, a] as const, [b.item, b] as const]))
  const asked = [...new Set(others.flat())].filter((item) => !known.has(item))
  if (asked.length > 0) for (const one of await door.linkBounds(asked)) known.set(one.item, one)
  return known
}

function claimedBy(bounds: Bounds, { a, b }: NewLink): LinkedPair['claimed'] {
  const [one, other] = [bounds.get(a), bounds.get(b)]
  return one && other && claimedOffset(one, other)
}

/**
 * The links to remove. Links with contradictory offsets stay: the solve decides about them, because it also knows the
 * claims.
 */
function linksToDrop(
  link: NewLink | undefined,
  reason: DroppedLink['reason'] | 'contradicted',
): readonly DroppedLink[] {
  if (!link || reason === 'contradicted') return []
  return [{ a: link.a, b: link.b, recipe: link.recipe, reason }]
}

/** `met`: the offset at which the two recordings meet, for a pair whose verdict was a refusal. */
function linkOf(one: Verified | undefined, met?: PairMeeting, how: Readonly<Record<string, number>> = {}): NewLink[] {
  const at = met ?? (one?.verdict.accepted ? one.verdict : undefined)
  if (one === undefined || at === undefined) return []
  const { a, b, verdict } = one
  const { offsetMs, driftPpm, strength } = at
  const sdMs = Math.hypot(at.sdMs, spreadOf(a.place, b.place))
  const evidence = { ...verdict.scores, ...how }
  return [{ a: a.item, b: b.item, offsetMs, sdMs, driftPpm, strength, recipe: SOUND_RECIPE, evidence }]
}
