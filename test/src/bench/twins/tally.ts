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
  hard(): void
  /** Runs a comparison and adds its time. */
  timed<T>(compare: () => T): T
  counts(): ReadonlyMap<Variant, Readonly<Count>>
  /** Percent found of the hard variants or of the others. */
  share(isHard: boolean): number
  misses(): readonly string[]
  hardPairs(): number
  pairMs(): number
}

export function tally(): Tally {
  const counts = new Map<Variant, Count>()
  const missed: string[] = []
  let [hardPairs, spentMs, compared] = [0, 0, 0]
  return {
    count(variant, isFound) {
      const count = counts.get(variant) ?? { found: 0, of: 0 }
      counts.set(variant, { found: count.found + (isFound ? 1 : 0), of: count.of + 1 })
    },
    miss: (what, name) => void missed.push(`${what}: ${name}`),
    hard() {
      hardPairs += 1
    },
    timed(compare) {
      const began = performance.now()
      const answer = compare()
      spentMs += performance.now() - began
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
    hardPairs: () => hardPairs,
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
