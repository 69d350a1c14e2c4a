import { type Candidate, isMemory } from './candidate.ts'

/** An interval wider than this tells little more than the part of the day. */
export const WIDE_MS = 6 * 3_600_000

/** Clocks that nobody can forge by editing one entry of the file. */
const UNFORGEABLE = new Set(['server', 'officer'])

export interface Support {
  readonly best: Candidate
  readonly agreeing: readonly Candidate[]
  readonly conflicts: number
  readonly widthMs: number
}

/**
 * The chance that the truth lies in the shown interval. It starts from the most trusted clock. Each other clock that
 * agrees raises it; an unstated zone, a lone clock and each conflict lower it. A wide interval never raises it.
 */
export function confidenceOf({ best, agreeing, conflicts, widthMs }: Support): number {
  const spoken = [best, ...agreeing.filter((other) => !isMemory(other))]
  const clocks = new Map<string, number>()
  for (const { claim } of spoken)
    clocks.set(claim.clock, Math.max(clocks.get(claim.clock) ?? 0, claim.trust === 100 ? 0.99 : claim.trust / 100))
  const [first = 0, ...others] = [...clocks.values()].toSorted((a, b) => b - a)
  const wrong = others.reduce((chance, trust) => chance * (1 - 0.6 * trust), 1 - first)
  const isAlone = clocks.size === 1 && !UNFORGEABLE.has(best.claim.clock)
  const factors = [
    zoneFactor(best, agreeing),
    isAlone ? 0.85 : 1,
    widthMs > WIDE_MS ? 0.7 : 1,
    0.75 ** Math.min(conflicts, 5),
  ]
  return Math.round(factors.reduce((chance, factor) => chance * factor, 1 - wrong) * 1000) / 1000
}

function zoneFactor({ shift }: Candidate, agreeing: readonly Candidate[]): number {
  if (shift.by === 'nothing') return 0.4
  const isConfirmed = agreeing.some((other) => other.shift.by === 'known' && !isMemory(other))
  return shift.by === 'incident' && !isConfirmed ? 0.8 : 1
}
