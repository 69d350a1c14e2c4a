import type { BenchRow } from '../bench.ts'
import type { Variant } from './variants.ts'

interface Count {
  found: number
  of: number
}

/** What a run of the bench saw. */
export interface Tally {
  count(variant: Variant, isFound: boolean): void
  miss(what: string, name: string): void
  /** Two different pictures, judged. `kind`: how they came to be beside each other. */
  apart(kind: PairKind, what: string, isFalse: boolean): void
  /** Drawn in the sandbox and here: whether the two prints are the same. */
  drawnTwice(isSame: boolean): void
  /** Runs a comparison and adds its CPU time. */
  timed<T>(compare: () => T): T
  counts(): ReadonlyMap<Variant, Readonly<Count>>
  /** Percent found of the hard variants or of the others. */
  share(isHard: boolean): number
  misses(): readonly string[]
  pairs(): Readonly<Record<PairKind, number>>
  falsePairs(): readonly string[]
  same(): Readonly<Count>
  pairMs(): number
}

/** Different by nature: found by words in common; by none; made to be alike; made by changing one of the two. */
export type PairKind = 'candidate' | 'other' | 'lookalike' | 'fake'

export function tally(): Tally {
  const counts = new Map<Variant, Count>()
  const [missed, wrong]: [string[], string[]] = [[], []]
  const pairs = { candidate: 0, other: 0, lookalike: 0, fake: 0 }
  const same = { found: 0, of: 0 }
  let [spentMs, compared] = [0, 0]
  return {
    count(variant, isFound) {
      const count = counts.get(variant) ?? { found: 0, of: 0 }
      counts.set(variant, { found: count.found + (isFound ? 1 : 0), of: count.of + 1 })
    },
    miss: (what, name) => void missed.push(`${what}: ${name}`),
    apart(kind, what, isFalse) {
      pairs[kind] += 1
      if (isFalse) wrong.push(what)
    },
    drawnTwice(isSame) {
      same.of += 1
      same.found += isSame ? 1 : 0
    },
    timed(compare) {
      const began = process.cpuUsage()
      const answer = compare()
      const { user, system } = process.cpuUsage(began)
      spentMs += (user + system) / 1000
      compared += 1
      return answer
    },
    counts: () => counts,
    share(isHard) {
      const some = [...counts.entries()].filter(([variant]) => variant.isHard === isHard).map(([, count]) => count)
      const of = some.reduce((sum, count) => sum + count.of, 0)
      return (100 * some.reduce((sum, count) => sum + count.found, 0)) / Math.max(1, of)
    },
    misses: () => missed,
    pairs: () => pairs,
    falsePairs: () => wrong,
    same: () => same,
    pairMs: () => spentMs / Math.max(1, compared),
  }
}

export const atLeastPercent = (what: string, value: number, aim: number): BenchRow => ({
  what,
  value: Math.round(value * 10) / 10,
  unit: '%',
  op: '>=',
  aim,
  met: value >= aim,
})
