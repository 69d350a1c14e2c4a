import type { Vote } from './vote.ts'

/** A phone's wall time and its UTC are one clock. */
export const deviceOf = (clock: string): string => clock.slice(0, clock.lastIndexOf('|'))

/**
 * One device, one vote: of what it says in UTC and by the wall the surer. One submission, one vote for each time that it
 * tells, however many devices it names: who sends three files is not three witnesses. Fixes and anchors speak for
 * themselves.
 */
export function cast(votes: readonly Vote[]): readonly Vote[] {
  if (votes.length < 2) return votes
  const best = new Map<string, Vote>()
  for (const vote of votes) {
    const key = vote.kind === 'clock' ? deviceOf(vote.clock) : vote.clock
    const other = best.get(key)
    if (!other || isSurer(vote, other)) best.set(key, vote)
  }
  const kept = isShared(best.values()) ? onePerSender([...best.values()]) : [...best.values()]
  return kept.length === votes.length ? votes : kept
}

function isShared(votes: Iterable<Vote>): boolean {
  const senders = new Set<string>()
  for (const { kind, sender } of votes) {
    if (kind !== 'clock' || sender === undefined) continue
    if (senders.has(sender)) return true
    senders.add(sender)
  }
  return false
}

function onePerSender(votes: readonly Vote[]): readonly Vote[] {
  const bySender = new Map<string, Vote[]>()
  return votes.toSorted(surestFirst).filter((vote) => {
    if (vote.kind !== 'clock' || vote.sender === undefined) return true
    const before = bySender.get(vote.sender) ?? []
    if (before.some((other) => Math.abs(other.at - vote.at) <= 4 * Math.hypot(other.sd, vote.sd))) return false
    bySender.set(vote.sender, [...before, vote])
    return true
  })
}

const surestFirst = (a: Vote, b: Vote): number => (isSurer(a, b) ? -1 : isSurer(b, a) ? 1 : 0)

const isSurer = (a: Vote, b: Vote): boolean =>
  a.wrong < b.wrong || (a.wrong === b.wrong && (a.sd < b.sd || (a.sd === b.sd && a.clock < b.clock)))
