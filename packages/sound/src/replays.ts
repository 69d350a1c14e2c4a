import { createGroups } from './groups.ts'
import { type ProvenPair, provenPairs } from './proven-pairs.ts'
import { agreesWithClaims, contradictions, isSinglePlace, type LinkedPair } from './replay-signs.ts'

/**
 * `replay`: other pairs showed that the sound of both items was played twice. `contradicted`: offsets around a
 * triangle, or of one pair, do not sum to zero. `claims`: the clocks contradict a whole group of links. In each of its
 * links all common sound came from one place, as from a loudspeaker. At least two of the links contradict the clocks,
 * and none agrees with them.
 */
export type ReplayReason = 'replay' | 'contradicted' | 'claims'

export interface Replays {
  /** Positions, in the given list of pairs, of the accepted pairs that link. */
  readonly kept: readonly number[]
  /** Positions of accepted pairs that do not link after all. */
  readonly dropped: readonly { readonly pair: number; readonly reason: ReplayReason }[]
  /** Pairs that link although their sound alone does not prove it. They are neither kept nor dropped. */
  readonly proven: readonly ProvenPair[]
}

/**
 * Decides which of a set of pairs link. An accepted pair does not link if its sound was heard at several times; a
 * refused pair links if clocks or a triangle prove it. Pass all verdicts of the items concerned, the rejected ones too:
 * they show which items share a replay.
 */
export function findReplays(pairs: readonly LinkedPair[]): Replays {
  const dropped = new Map<number, ReplayReason>()
  for (const pair of contradictions(pairs)) dropped.set(pair, 'contradicted')
  for (const pair of sharingReplays(pairs)) if (!dropped.has(pair)) dropped.set(pair, 'replay')
  for (const pair of againstClaims(pairs, dropped)) dropped.set(pair, 'claims')
  const kept = pairs.flatMap(({ verdict }, at) => (verdict.accepted && !dropped.has(at) ? [at] : []))
  const replays = [...dropped].flatMap(([pair, reason]) => (reason === 'replay' ? [pair] : []))
  const proven = provenPairs(pairs, { links: kept, replays })
  for (const { pair } of proven) dropped.delete(pair)
  return { kept, dropped: [...dropped].map(([pair, reason]) => ({ pair, reason })), proven }
}

/** Accepted pairs with a single place whose two items share a replay, directly or through other items. */
function sharingReplays(pairs: readonly LinkedPair[]): readonly number[] {
  const groups = createGroups()
  for (const { a, b, verdict } of pairs) if (!verdict.accepted && verdict.reason === 'replay') groups.join(a, b)
  return pairs.flatMap(({ a, b, verdict }, at) =>
    verdict.accepted && isSinglePlace(verdict.scores) && groups.areOne(a, b) ? [at] : [],
  )
}

/**
 * Finds groups of links that the clocks deny, and returns their links. In such a group, the common sound of every link
 * came from a single place (as from a loudspeaker), at least two links contradict the clocks, and none agrees with
 * them.
 */
function againstClaims(pairs: readonly LinkedPair[], dropped: ReadonlyMap<number, unknown>): readonly number[] {
  const groups = createGroups()
  const linked = pairs.flatMap((pair, at) => (pair.verdict.accepted && !dropped.has(at) ? [{ ...pair, at }] : []))
  for (const { a, b } of linked) groups.join(a, b)
  const byGroup = new Map<string, (typeof linked)[number][]>()
  for (const link of linked) byGroup.set(groups.of(link.a), [...(byGroup.get(groups.of(link.a)) ?? []), link])
  return [...byGroup.values()].flatMap((members) => {
    const claims = members.map(agreesWithClaims)
    const isDenied =
      claims.includes(false) && !claims.includes(true) && claims.filter((one) => one === false).length >= 2
    const areOnePlace = members.every(({ verdict }) => verdict.accepted && isSinglePlace(verdict.scores))
    return isDenied && areOnePlace ? members.map(({ at }) => at) : []
  })
}
