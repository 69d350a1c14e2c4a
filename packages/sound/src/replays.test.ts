import { describe, expect, test } from 'vitest'
import type { PairScores, PairVerdict } from './pair-verdict.ts'
import { findReplays } from './replays.ts'

const SCORES: PairScores = {
  ...{ phaseZ: 20, onsetZ: 15, peakRatio: 3, bandShare: 1, timeShare: 1, coherence: 0.3 },
  ...{ strongStretches: 12, standing: 5, secondPlace: 40, sameEchoes: 0.1, overlapSeconds: 12, tried: 3 },
}
const ONE_PLACE = { ...SCORES, strongStretches: 3, secondPlace: 0 }
const at = (offsetMs: number, scores = SCORES): PairVerdict => ({
  ...{ accepted: true, offsetMs, sdMs: 1, driftPpm: 0, strength: 0.8, scores },
})
const REPLAY: PairVerdict = { accepted: false, reason: 'replay', scores: SCORES }

describe('of a set of pairs', () => {
  test('those whose offsets add up are kept', () => {
    const pairs = [
      { a: 'a', b: 'b', verdict: at(1000) },
      { a: 'b', b: 'c', verdict: at(500) },
      { a: 'a', b: 'c', verdict: at(1490) },
    ]
    expect(findReplays(pairs)).toEqual({ kept: [0, 1, 2], dropped: [], proven: [] })
  })

  test('a clip that fits several times at once is dropped', () => {
    const pairs = [
      { a: 'a', b: 'b', verdict: at(1000) },
      { a: 'b', b: 'c', verdict: at(500) },
      { a: 'a', b: 'c', verdict: at(8500) },
    ]
    expect(findReplays(pairs).kept).toEqual([])
    expect(
      findReplays([
        { a: 'a', b: 'b', verdict: at(0) },
        { a: 'a', b: 'b', verdict: at(9000) },
      ]).kept,
    ).toEqual([])
  })

  test('only the pair that contradicts many others is dropped', () => {
    const start = { a: 0, b: 700, c: 1300, d: 2500 } as const
    const names = ['a', 'b', 'c', 'd'] as const
    const pairs = names.flatMap((a, n) => names.slice(n + 1).map((b) => ({ a, b, verdict: at(start[b] - start[a]) })))
    const wrong = pairs.map((pair, n) => (n === 2 ? { ...pair, verdict: at(60_000) } : pair))
    expect(findReplays(wrong)).toEqual({
      kept: [0, 1, 3, 4, 5],
      dropped: [{ pair: 2, reason: 'contradicted' }],
      proven: [],
    })
  })

  test('a short match of two items that share a replay is a replay too', () => {
    const pairs = [
      { a: 'a', b: 'b', verdict: REPLAY },
      { a: 'b', b: 'c', verdict: REPLAY },
      { a: 'a', b: 'c', verdict: at(3000, ONE_PLACE) },
      { a: 'a', b: 'd', verdict: at(2000) },
    ]
    expect(findReplays(pairs)).toEqual({ kept: [3], dropped: [{ pair: 2, reason: 'replay' }], proven: [] })
  })

  test('a single-place group that every clock contradicts is dropped; one agreeing pair of clocks saves it', () => {
    const claimed = (offsetMs: number) => ({ offsetMs, sdMs: 1000, isTrusted: true })
    const pairs = [
      { a: 'a', b: 'b', verdict: at(1000, ONE_PLACE), claimed: claimed(600_000) },
      { a: 'b', b: 'c', verdict: at(500, ONE_PLACE), claimed: claimed(900_000) },
    ]
    expect(findReplays(pairs).dropped.map(({ reason }) => reason)).toEqual(['claims', 'claims'])
    expect(
      findReplays([...pairs.slice(0, 1), { a: 'b', b: 'c', verdict: at(500, ONE_PLACE), claimed: claimed(0) }]).kept,
    ).toEqual([0, 1])
  })
})
