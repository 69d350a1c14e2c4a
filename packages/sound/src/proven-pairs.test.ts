import { describe, expect, test } from 'vitest'
import type { PairScores, PairVerdict } from './pair-verdict.ts'
import type { LinkedPair } from './replay-signs.ts'
import { findReplays } from './replays.ts'

const SCORES: PairScores = {
  ...{ phaseZ: 20, onsetZ: 15, peakRatio: 3, bandShare: 1, timeShare: 1, coherence: 0.3 },
  ...{ strongStretches: 12, standing: 5, secondPlace: 40, sameEchoes: 0.1, overlapSeconds: 12, tried: 3 },
}
const met = (offsetMs: number) => ({ offsetMs, sdMs: 4, driftPpm: 0, strength: 0.5 })
const linked = (offsetMs: number): PairVerdict => ({ accepted: true, ...met(offsetMs), scores: SCORES })
const replay = (offsetMs: number): PairVerdict => ({
  ...{ accepted: false, reason: 'replay', scores: SCORES, heard: met(offsetMs) },
})
const clocks = (offsetMs: number, isTrusted = true) => ({ offsetMs, sdMs: 1500, isTrusted })
const pair = (ends: string, verdict: PairVerdict, claimed?: LinkedPair['claimed']): LinkedPair => ({
  ...{ a: ends[0] ?? '', b: ends[1] ?? '', verdict, claimed },
})

describe('a pair with single-place sound', () => {
  test('links if both clocks say that the items heard it at one time, with at least the error of the clocks', () => {
    const { kept, proven } = findReplays([pair('ab', replay(7000), clocks(5500))])
    expect(kept).toEqual([])
    expect(proven).toMatchObject([{ pair: 0, by: 'clocks', met: { offsetMs: 7000 } }])
    expect(proven[0]?.met.sdMs).toBeGreaterThanOrEqual(2000)
  })

  test('does not link if the clocks disagree, say nothing, know too little, or neither is trusted', () => {
    const claims = [clocks(12_000), undefined, { ...clocks(7000), sdMs: 30_000 }, clocks(7000, false)]
    for (const claimed of claims) expect(findReplays([pair('ab', replay(7000), claimed)]).proven).toEqual([])
  })

  test('does not link if others heard the sound at other times: in a large set two clocks agree by chance', () => {
    const others = ['c', 'd'].map((other) => pair(`a${other}`, replay(3000), clocks(900_000)))
    expect(findReplays([pair('ab', replay(7000), clocks(7000)), ...others]).proven).toEqual([])
  })

  test('links although one clock of many is wrong, but not with that clock', () => {
    const start: Readonly<Record<string, number>> = { a: 0, b: 700, c: 1300, d: 2500 }
    const claim = (end: string): number => (start[end] ?? 0) + (end === 'd' ? 3_600_000 : 0)
    const pairs = ['ab', 'ac', 'bc', 'ad', 'bd', 'cd'].map((ends) => {
      const [one = '', other = ''] = ends
      return pair(ends, replay((start[other] ?? 0) - (start[one] ?? 0)), clocks(claim(other) - claim(one)))
    })
    expect(findReplays(pairs).proven.map((one) => one.pair)).toEqual([0, 1, 2])
  })

  test('is not dropped for a replay that it shares with others at the same time', () => {
    const onePlace: PairVerdict = { accepted: true, ...met(3000), scores: { ...SCORES, secondPlace: 0 } }
    const others = [pair('ab', replay(1000), clocks(1000)), pair('bc', replay(2000), clocks(2000))]
    const found = findReplays([...others, pair('ac', onePlace, clocks(3300))])
    expect(found.dropped).toEqual([])
    expect(found.proven.map((one) => one.pair)).toEqual([0, 1, 2])
  })
})

describe('two links through a third item', () => {
  const ways = [pair('ac', linked(4000)), pair('cb', linked(3000))]

  test('prove a pair with the same offset, and none that differs by 30 ms', () => {
    expect(findReplays([...ways, pair('ab', replay(7004))]).proven).toMatchObject([{ pair: 2, by: 'triangle' }])
    expect(findReplays([...ways, pair('ab', replay(7030))]).proven).toEqual([])
  })

  test('prove a pair that was weak by itself; a link that was refused proves nothing', () => {
    const weak: PairVerdict = { accepted: false, reason: 'weak', scores: SCORES, heard: met(7000) }
    expect(findReplays([...ways, pair('ab', weak)]).proven).toMatchObject([{ pair: 2, by: 'triangle' }])
    expect(findReplays([ways[0] as LinkedPair, pair('cb', replay(3000)), pair('ab', weak)]).proven).toEqual([])
  })
})
