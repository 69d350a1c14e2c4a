import type { Vote } from './vote.ts'

/** A phone's wall time and its UTC are one clock. */
export const deviceOf = (clock: string): string => clock.slice(0, clock.lastIndexOf('|'))

/** One device, one vote: of what it says in UTC and by the wall the surer. Fixes and anchors speak each for itself. */
export function cast(votes: readonly Vote[]): readonly Vote[] {
  if (votes.length < 2) return votes
  const best = new Map<string, Vote>()
  for (const vote of votes) {
    const key = vote.kind === 'clock' ? deviceOf(vote.clock) : vote.clock
    const other = best.get(key)
    if (!other || isSurer(vote, other)) best.set(key, vote)
  }
  return best.size === votes.length ? votes : [...best.values()]
}

const isSurer = (a: Vote, b: Vote): boolean =>
  a.wrong < b.wrong || (a.wrong === b.wrong && (a.sd < b.sd || (a.sd === b.sd && a.clock < b.clock)))
