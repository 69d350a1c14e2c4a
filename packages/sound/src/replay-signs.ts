import type { PairScores, PairVerdict } from './pair-verdict.ts'

/** A pair as `verifyPair` judged it. */
export interface LinkedPair {
  readonly a: string
  readonly b: string
  readonly verdict: PairVerdict
  /** Start of b minus start of a by their clocks and claims, and its standard deviation; ms. */
  readonly claimed?:
    | {
        readonly offsetMs: number
        readonly sdMs: number
        /** Whether at least one of the two clocks is reliable on its own. Otherwise the clocks prove no link. */
        readonly isTrusted: boolean
      }
    | undefined
}

/**
 * Whether, as far as can be known, all common sound came from one place the whole time: from a loudspeaker or a single
 * speaker. Sound cannot distinguish such a pair from one programme that was played twice.
 */
export const isSinglePlace = (scores: PairScores): boolean =>
  scores.strongStretches >= 1 &&
  (scores.evenPlace ?? 0) < 1 &&
  ((scores.standing ?? 0) < REPEATS || !(hasSecondPlace(scores) || hasFarPlace(scores)))

/**
 * Lower bound on `standing` for a second place to count. With less, the phases fit nearly as well at another offset:
 * music repeats, and has several delays of its own. One track in two scenes showed a second place with a `standing` of
 * 1.2; true pairs with a second place have 2 and more.
 */
const REPEATS = 1.5
/**
 * Thresholds of `secondPlace` and `sameEchoes`. Of 1,700 made pairs that share an announcement or broadcast, none
 * scored more than 4.6, except pairs of two loops, whose `sameEchoes` was 0.55 and more. True pairs score 9 to 140, and
 * all but one have a `sameEchoes` of at most 0.29.
 */
const SECOND = { by: 9, sameEchoes: 0.35 } as const

const hasSecondPlace = ({ secondPlace = 0, sameEchoes = 1 }: PairScores): boolean =>
  secondPlace >= SECOND.by && sameEchoes < SECOND.sameEchoes

/**
 * Threshold of `otherPlace`. Of the 1,700 made pairs above, four scored 15 to 21 and one 35. This score covers delays
 * of up to 40 ms, but ignores echoes.
 */
const FAR = 75
const hasFarPlace = ({ otherPlace = 0 }: PairScores): boolean => otherPlace >= FAR

/** A clock may exceed its stated error by this much. */
const CLOCK_MS = 5000

/** The offset by sound, whether proven or not. */
export const offsetOf = ({ verdict }: LinkedPair): number | undefined =>
  verdict.accepted ? verdict.offsetMs : verdict.heard?.offsetMs

/**
 * Whether the offset by sound agrees with that by clocks and claims. Undefined if there is no offset by one of them.
 */
export function agreesWithClaims(pair: LinkedPair): boolean | undefined {
  const offsetMs = offsetOf(pair)
  if (offsetMs === undefined || pair.claimed === undefined) return undefined
  return Math.abs(offsetMs - pair.claimed.offsetMs) <= 3 * pair.claimed.sdMs + CLOCK_MS
}

/**
 * Tolerance for the sum of the three offsets around a triangle. Without the travel times of the sound the sum would be
 * 0. The tolerance allows 85 m for each side of the triangle.
 */
const CLOSES_MS = 750
/** Upper bound on the links of one clip that are examined. The first ones decide. */
const MOST_NEIGHBOURS = 200

/**
 * Positions of accepted pairs that more triangles contradict than confirm, and of pairs accepted with two different
 * offsets.
 */
export function contradictions(pairs: readonly LinkedPair[]): readonly number[] {
  const links = linksOf(pairs)
  const found = new Set(links.twice)
  for (const [at, pair] of pairs.entries()) {
    if (!pair.verdict.accepted || found.has(at)) continue
    const { closed, open } = trianglesOf(links.byItem, pair.a, pair.b, pair.verdict.offsetMs)
    if (open > closed) found.add(at)
  }
  return [...found].sort((p, q) => p - q)
}

type Offsets = Map<string, Map<string, number>>

function linksOf(pairs: readonly LinkedPair[]): { readonly byItem: Offsets; readonly twice: readonly number[] } {
  const byItem: Offsets = new Map()
  const twice: number[] = []
  const seen = new Map<string, number>()
  for (const [at, { a, b, verdict }] of pairs.entries()) {
    if (!verdict.accepted) continue
    const known = byItem.get(a)?.get(b)
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    if (known !== undefined && Math.abs(known - verdict.offsetMs) > CLOSES_MS) twice.push(seen.get(key) ?? at, at)
    seen.set(key, at)
    put(byItem, a, b, verdict.offsetMs)
    put(byItem, b, a, -verdict.offsetMs)
  }
  return { byItem, twice }
}

function put(offsets: Offsets, from: string, to: string, offsetMs: number): void {
  const own = offsets.get(from) ?? new Map<string, number>()
  offsets.set(from, own.set(to, offsetMs))
}

function trianglesOf(links: Offsets, a: string, b: string, offsetMs: number): { closed: number; open: number } {
  let [closed, open, looked] = [0, 0, 0]
  for (const [third, toThird] of links.get(a) ?? []) {
    const onwards = links.get(third)?.get(b)
    if (third === b || onwards === undefined) continue
    if (Math.abs(toThird + onwards - offsetMs) <= CLOSES_MS) closed += 1
    else open += 1
    looked += 1
    if (looked >= MOST_NEIGHBOURS) break
  }
  return { closed, open }
}
