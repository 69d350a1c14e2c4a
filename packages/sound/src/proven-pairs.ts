import type { PairMeeting } from './pair-verdict.ts'
import { agreesWithClaims, isOnePlace, type LinkedPair, offsetOf } from './replay-signs.ts'

/**
 * A pair that its sound alone does not prove, and what does. `clocks`: one place sounds in both, as of a programme that is
 * played twice, but both clocks say that it was heard at one time; `triangle`: two links over a third item say the same
 * offset.
 */
export interface ProvenPair {
  readonly pair: number
  readonly by: 'clocks' | 'triangle'
  /**
   * For `clocks` as unsure as the clocks are: two loudspeakers may play one live programme seconds apart, and no sound tells
   * that from one loudspeaker. Such a pair tells no more of when than the clocks did; where it is right, it is exact.
   */
  readonly met: PairMeeting
}

/** `links`: positions of what is linked by sound. `replays`: of what was accepted, and dropped as a replay. */
export interface KnownLinks {
  readonly links: readonly number[]
  readonly replays: readonly number[]
}

export function provenPairs(pairs: readonly LinkedPair[], { links, replays }: KnownLinks): readonly ProvenPair[] {
  const closed = closedBy(pairs, links)
  const seen = new Set(closed.map(({ pair }) => pair))
  const isAlone = playedOnce(pairs)
  const dropped = new Set(replays)
  const timed = pairs.flatMap((pair, at): ProvenPair[] => {
    const { verdict, claimed } = pair
    const met = verdict.accepted ? (dropped.has(at) ? verdict : undefined) : replayed(pair)
    if (met === undefined || claimed === undefined || seen.has(at)) return []
    if (!isOfOneTime(met, claimed) || !isAlone(pair.a) || !isAlone(pair.b)) return []
    const { offsetMs, driftPpm, strength } = met
    const sdMs = Math.hypot(met.sdMs, Math.max(LIVE_MS, claimed.sdMs))
    return [{ pair: at, by: 'clocks', met: { offsetMs, sdMs, driftPpm, strength } }]
  })
  return [...closed, ...timed].sort((p, q) => p.pair - q.pair)
}

const replayed = ({ verdict }: LinkedPair): PairMeeting | undefined =>
  !verdict.accepted && verdict.reason === 'replay' ? verdict.heard : undefined

/** Clocks that know less tell no replay from what was heard once; two phones that nobody checked know 3.4 s. */
const VAGUEST_MS = 4000
/** Of two phones 4.2 s: the clocks that are right agree within it, but for one pair in fifty. */
const DEVIATIONS = 1.25
/** So far apart do receivers of one live programme play it; the solve takes what is no surer for no support of anything. */
const LIVE_MS = 2000

const isOfOneTime = ({ offsetMs }: PairMeeting, claimed: NonNullable<LinkedPair['claimed']>): boolean =>
  claimed.isTrusted && claimed.sdMs <= VAGUEST_MS && Math.abs(offsetMs - claimed.offsetMs) <= DEVIATIONS * claimed.sdMs

/** For one that shares the sound at another time by its clock, so many must share it at this one: a clock may be wrong. */
const FOR_EACH_OTHER = 2

/** Whether what an item has in common with others from one place was, as far as the clocks say, heard at one time. */
function playedOnce(pairs: readonly LinkedPair[]): (item: string) => boolean {
  const balance = new Map<string, number>()
  for (const pair of pairs) {
    const agrees = isOneSound(pair) ? agreesWithClaims(pair) : undefined
    if (agrees === undefined) continue
    for (const item of [pair.a, pair.b]) balance.set(item, (balance.get(item) ?? 0) + (agrees ? 1 : -FOR_EACH_OTHER))
  }
  return (item) => (balance.get(item) ?? 0) >= 0
}

const isOneSound = (pair: LinkedPair): boolean =>
  pair.verdict.accepted ? isOnePlace(pair.verdict.scores) : replayed(pair) !== undefined

/** Of an offset and the way over a third: sound of one place comes to three recorders with differences that add up. */
const CLOSES_MS = 10
/** A clip is linked to more of an incident than anybody sees at once. */
const MOST_THIRDS = 200

function closedBy(pairs: readonly LinkedPair[], links: readonly number[]): readonly ProvenPair[] {
  const around = new Map<string, Map<string, number>>()
  const put = (from: string, to: string, offsetMs: number): void => {
    around.set(from, (around.get(from) ?? new Map<string, number>()).set(to, offsetMs))
  }
  for (const at of links) {
    const link = pairs[at]
    const offsetMs = link && offsetOf(link)
    if (link === undefined || offsetMs === undefined) continue
    put(link.a, link.b, offsetMs)
    put(link.b, link.a, -offsetMs)
  }
  const isClosed = (a: string, b: string, offsetMs: number): boolean =>
    [...(around.get(a) ?? [])].slice(0, MOST_THIRDS).some(([third, toThird]) => {
      const onwards = around.get(third)?.get(b)
      return onwards !== undefined && Math.abs(toThird + onwards - offsetMs) <= CLOSES_MS
    })
  return pairs.flatMap(({ a, b, verdict }, pair): ProvenPair[] => {
    if (verdict.accepted || verdict.heard === undefined || !isClosed(a, b, verdict.heard.offsetMs)) return []
    return [{ pair, by: 'triangle', met: verdict.heard }]
  })
}
