// The pipeline under test: every clip enters the index as it arrives, its candidates are verified, and replays are
// detected.
import { createSoundIndex, findReplays, type LinkedPair } from '@firsthand/sound'
import type { Crew } from './crew.ts'
import { drawsOf } from './draws.ts'
import { printFile } from './files.ts'
import type { Ground, Judged, PairToJudge } from './jobs.ts'
import { readPrint } from './kept-prints.ts'
import type { KnownClip } from './truth.ts'

/**
 * The limits are the same as in the worker. MOST_CANDIDATES: candidates kept for each clip. MOST_PLAUSIBLE: clips with
 * near claimed times that are also compared by rhythm, which works where noise hides other features of the sound.
 */
const MOST_CANDIDATES = 32
const MOST_PLAUSIBLE = 400
const NEAR_MS = 300_000
const CHUNK = 12
/**
 * Standard deviation of the difference of two phones' clocks, as the worker derives it from their placements (±3.7 s
 * each, nine in ten).
 */
const CLAIMED_SD_MS = 3350

export interface Linked {
  readonly judged: readonly Judged[]
  /** Accepted pairs that nothing contradicts. */
  readonly kept: readonly Judged[]
  /**
   * Pairs that their own sound does not link. Each is proven by the clocks, or by two links through a third clip that
   * give the same offset. Each has the verdict that results.
   */
  readonly proven: readonly ProvenJudged[]
  readonly replays: number
  readonly indexMs: number
  readonly wallMs: number
  /** CPU time of this process while it indexed. That of the children is stored with each pair. */
  readonly cpuMs: number
}

export interface ProvenJudged extends Judged {
  readonly by: 'clocks' | 'triangle'
}

export async function linkAll(ground: Ground, crew: Crew, clips: readonly KnownClip[]): Promise<Linked> {
  const began = performance.now()
  const spent = process.cpuUsage()
  const index = createSoundIndex()
  const waiting: Promise<readonly Judged[]>[] = []
  let [indexMs, pairs] = [0, [] as PairToJudge[]]
  const send = (): void => {
    if (pairs.length > 0) waiting.push(crew.run({ task: 'judge', ground, pairs }))
    pairs = []
  }
  const there: KnownClip[] = []
  for (const known of shuffled(clips)) {
    const { id } = known.clip
    const print = await readPrint(printFile(ground, id))
    const asked = performance.now()
    index.add(id, print)
    const plausible = plausibleFor(known, there)
    const found = index.candidates(id, { limit: MOST_CANDIDATES, plausible })
    indexMs += performance.now() - asked
    there.push(known)
    pairs.push(...pairsOf(id, found))
    if (pairs.length >= CHUNK) send()
  }
  send()
  const judged = (await Promise.all(waiting)).flat()
  const byId = new Map(clips.map((known) => [known.clip.id, known] as const))
  const sorted = withoutReplays(judged, byId)
  const { user, system } = process.cpuUsage(spent)
  return {
    judged,
    ...sorted,
    indexMs,
    wallMs: performance.now() - began,
    cpuMs: (user + system) / 1000,
  }
}

/**
 * Removes replays. For this all verdicts are used, also rejected ones, and the difference of the two clips' clocks if
 * both claim a time.
 */
export function withoutReplays(
  judged: readonly Judged[],
  byId: ReadonlyMap<string, KnownClip>,
): Pick<Linked, 'kept' | 'proven' | 'replays'> {
  const { kept, dropped, proven } = findReplays(judged.map((pair) => claimedPair(pair, byId)))
  return {
    kept: kept.map((at) => judged[at]).filter((pair) => pair !== undefined),
    proven: proven.flatMap(({ pair, by, met }): ProvenJudged[] => {
      const one = judged[pair]
      return one === undefined ? [] : [{ ...one, by, verdict: { accepted: true, ...met, scores: one.verdict.scores } }]
    }),
    replays: dropped.length,
  }
}

/** All offsets of one candidate are tried in one verification. */
function pairsOf(id: string, found: readonly { readonly item: string; readonly offsetMs: number }[]): PairToJudge[] {
  const offsets = new Map<string, number[]>()
  for (const { item, offsetMs } of found) {
    if (item !== id) offsets.set(item, [...(offsets.get(item) ?? []), offsetMs])
  }
  return [...offsets].map(([item, offsetsMs]) => ({ a: id, b: item, offsetsMs }))
}

/** Clips that claim to begin near this clip, the nearest first. Empty for a clip without a claim. */
function plausibleFor({ clip: { claimed } }: KnownClip, there: readonly KnownClip[]): string[] {
  if (claimed === undefined) return []
  return there
    .flatMap(({ clip }) => (clip.claimed === undefined ? [] : [{ id: clip.id, gap: Math.abs(clip.claimed - claimed) }]))
    .filter(({ gap }) => gap < NEAR_MS)
    .sort((a, b) => a.gap - b.gap)
    .slice(0, MOST_PLAUSIBLE)
    .map(({ id }) => id)
}

function claimedPair({ a, b, verdict }: Judged, byId: ReadonlyMap<string, KnownClip>): LinkedPair {
  const [one, other] = [byId.get(a)?.clip.claimed, byId.get(b)?.clip.claimed]
  if (one === undefined || other === undefined) return { a, b, verdict }
  return { a, b, verdict, claimed: { offsetMs: other - one, sdMs: CLAIMED_SD_MS, isTrusted: true } }
}

/** Files do not arrive in the order in which they were made. */
function shuffled(clips: readonly KnownClip[]): KnownClip[] {
  const draws = drawsOf(clips.length)
  return clips
    .map((clip) => ({ clip, at: draws.unit() }))
    .sort((a, b) => a.at - b.at)
    .map(({ clip }) => clip)
}
