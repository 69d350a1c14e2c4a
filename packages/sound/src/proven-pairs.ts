import type { PairMeeting } from './pair-verdict.ts'
import { agreesWithClaims, isSinglePlace, type LinkedPair, offsetOf } from './replay-signs.ts'

/**
 * A link that the pair's sound alone does not prove, and its proof. `clocks`: the common sound comes from one place, so
 * a programme may have been played twice. But the clocks say that both items heard it at one time. `triangle`: two
 * links through a third item give the same offset.
 */
export interface ProvenPair {
  readonly pair: number
  readonly by: 'clocks' | 'triangle'
  /**
   * Where the two recordings meet. If the link is proven by `clocks`, the error includes that of the clocks and is at
   * least `LIVE_MS`. Two loudspeakers may play one live programme seconds apart, and sound cannot distinguish them from
   * one loudspeaker. So the link says no more about the time than the clocks do. If both recordings heard one
   * loudspeaker, the offset is exact.
   */
  readonly met: PairMeeting
}

/**
 * Indices into the list of pairs. `links`: pairs linked by sound. `replays`: accepted pairs that were dropped as
 * replays.
 */
export interface KnownLinks {
  readonly links: readonly number[]
  readonly replays: readonly number[]
}

export function provenPairs(pairs: readonly LinkedPair[], { links, replays }: KnownLinks): readonly ProvenPair[] {
  const closed = provenByTriangle(pairs, links)
  const seen = new Set(closed.map(({ pair }) => pair))
  const isAlone = playedOnce(pairs)
  const dropped = new Set(replays)
  const timed = pairs.flatMap((pair, at): ProvenPair[] => {
    const { verdict, claimed } = pair
    const met = verdict.accepted ? (dropped.has(at) ? verdict : undefined) : replayed(pair)
    if (met === undefined || claimed === undefined || seen.has(at)) return []
    if (!doClocksAgree(met, claimed) || !isAlone(pair.a) || !isAlone(pair.b)) return []
    const { offsetMs, driftPpm, strength } = met
    const sdMs = Math.hypot(met.sdMs, Math.max(LIVE_MS, claimed.sdMs))
    return [{ pair: at, by: 'clocks', met: { offsetMs, sdMs, driftPpm, strength } }]
  })
  return [...closed, ...timed].sort((p, q) => p.pair - q.pair)
}

const replayed = ({ verdict }: LinkedPair): PairMeeting | undefined =>
  !verdict.accepted && verdict.reason === 'replay' ? verdict.heard : undefined

/**
 * Upper bound on the joint standard deviation of two clocks. Less certain clocks cannot distinguish a replay from one
 * event. Two unchecked phones have 3.4 s.
 */
const VAGUEST_MS = 4000
/**
 * The offset by sound may differ from that by the clocks by at most this many standard deviations of the two clocks:
 * 4.2 s for two unchecked phones. One pair in fifty with correct clocks differs by more.
 */
const DEVIATIONS = 1.25
/**
 * Two receivers may play one live programme this far apart. The timeline does not count a link with so large an error
 * as support for another link.
 */
const LIVE_MS = 2000

const doClocksAgree = ({ offsetMs }: PairMeeting, claimed: NonNullable<LinkedPair['claimed']>): boolean =>
  claimed.isTrusted && claimed.sdMs <= VAGUEST_MS && Math.abs(offsetMs - claimed.offsetMs) <= DEVIATIONS * claimed.sdMs

/** The number of agreeing clocks that make up for one contradicting clock, because a clock may be wrong. */
const FOR_EACH_OTHER = 2

/** Whether the single-place sound that an item shares with others was played only once, as far as the clocks say. */
function playedOnce(pairs: readonly LinkedPair[]): (item: string) => boolean {
  const balance = new Map<string, number>()
  for (const pair of pairs) {
    const agrees = isSinglePlacePair(pair) ? agreesWithClaims(pair) : undefined
    if (agrees === undefined) continue
    for (const item of [pair.a, pair.b]) balance.set(item, (balance.get(item) ?? 0) + (agrees ? 1 : -FOR_EACH_OTHER))
  }
  return (item) => (balance.get(item) ?? 0) >= 0
}

const isSinglePlacePair = (pair: LinkedPair): boolean =>
  pair.verdict.accepted ? isSinglePlace(pair.verdict.scores) : replayed(pair) !== undefined

/**
 * Tolerance between an offset and the sum of the two offsets through a third item. The travel times from one place to
 * three recorders cancel out.
 */
const CLOSES_MS = 10
/** Upper bound on the links of one clip that are examined. */
const MOST_THIRDS = 200

function provenByTriangle(pairs: readonly LinkedPair[], links: readonly number[]): readonly ProvenPair[] {
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
