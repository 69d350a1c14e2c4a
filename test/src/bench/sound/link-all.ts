// The pipeline: every clip into the index as it arrives, its candidates verified, what was played again recognised.
import { createSoundIndex, findReplays, type LinkedPair } from '@firsthand/media/sound'
import type { Crew } from './crew.ts'
import { drawsOf } from './draws.ts'
import { printFile } from './files.ts'
import type { Ground, Judged, PairToJudge } from './jobs.ts'
import { readPrint } from './kept-prints.ts'
import type { KnownClip } from './truth.ts'

/** Candidates of a clip that are verified. */
const MOST_CANDIDATES = 12
const CHUNK = 12
/** As far as claims are believed when it is asked who may lie at the same time. */
const CLOCK_MS = 60_000

export interface Linked {
  readonly judged: readonly Judged[]
  /** Of `judged`, those accepted that nothing speaks against. */
  readonly kept: readonly Judged[]
  readonly replays: number
  readonly indexMs: number
  readonly wallMs: number
}

export async function linkAll(ground: Ground, crew: Crew, clips: readonly KnownClip[]): Promise<Linked> {
  const began = performance.now()
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
    const found = index.candidates(
      id,
      plausible === undefined ? MOST_CANDIDATES : { limit: MOST_CANDIDATES, plausible },
    )
    indexMs += performance.now() - asked
    there.push(known)
    pairs.push(...pairsOf(id, found))
    if (pairs.length >= CHUNK) send()
  }
  send()
  const judged = (await Promise.all(waiting)).flat()
  const accepted = judged.filter(({ verdict }) => verdict.accepted)
  const { kept, dropped } = findReplays(accepted.map(({ a, b, verdict }): LinkedPair => ({ a, b, verdict })))
  return {
    judged,
    kept: kept.map((at) => accepted[at]).filter((pair) => pair !== undefined),
    replays: dropped.length,
    indexMs,
    wallMs: performance.now() - began,
  }
}

/** Several offsets of one candidate are tried in one verification. */
function pairsOf(id: string, found: readonly { readonly item: string; readonly offsetMs: number }[]): PairToJudge[] {
  const offsets = new Map<string, number[]>()
  for (const { item, offsetMs } of found) {
    if (item !== id) offsets.set(item, [...(offsets.get(item) ?? []), offsetMs])
  }
  return [...offsets].map(([item, offsetsMs]) => ({ a: id, b: item, offsetsMs }))
}

/** Those whose claims say that they may lie at the same time; all are possible for a clip that claims nothing. */
function plausibleFor({ clip: { claimed, wish } }: KnownClip, there: readonly KnownClip[]): string[] | undefined {
  if (claimed === undefined) return undefined
  return there
    .filter(({ clip }) => {
      if (clip.claimed === undefined) return false
      const gap = clip.claimed - claimed
      return gap < wish.seconds * 1000 + CLOCK_MS && -gap < clip.wish.seconds * 1000 + CLOCK_MS
    })
    .map(({ clip }) => clip.id)
}

/** Files do not arrive in the order in which they were made. */
function shuffled(clips: readonly KnownClip[]): KnownClip[] {
  const draws = drawsOf(clips.length)
  return clips
    .map((clip) => ({ clip, at: draws.unit() }))
    .sort((a, b) => a.at - b.at)
    .map(({ clip }) => clip)
}
