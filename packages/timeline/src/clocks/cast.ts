import type { Vote } from './vote.ts'

/** Up to this many votes are compared pairwise; more go through a set. */
const FEW = 12

/**
 * Keeps one vote for each device: the surer of its UTC and wall-time readings. Keeps one vote for each submission at
 * each instant, however many devices its files name: three files from one sender are not three witnesses. Fixes and
 * anchors are never merged.
 */
export function cast(votes: readonly Vote[]): readonly Vote[] {
  if (votes.length < 2) return votes
  const best = isEachOnce(votes) ? votes : onePerDevice(votes)
  const kept = isShared(best) ? onePerSender(best) : best
  return kept.length === votes.length ? votes : kept
}

const keyOf = (vote: Vote): string => (vote.kind === 'clock' ? vote.device : vote.clock)

function isEachOnce(votes: readonly Vote[]): boolean {
  if (votes.length > FEW) return new Set(votes.map(keyOf)).size === votes.length
  for (let i = 1; i < votes.length; i++) {
    const one = votes[i]
    for (let j = 0; j < i; j++) {
      const other = votes[j]
      if (one && other && keyOf(one) === keyOf(other)) return false
    }
  }
  return true
}

function onePerDevice(votes: readonly Vote[]): readonly Vote[] {
  const best = new Map<string, Vote>()
  for (const vote of votes) {
    const key = keyOf(vote)
    const other = best.get(key)
    if (!other || isSurer(vote, other)) best.set(key, vote)
  }
  return votes.filter((vote) => {
    const surest = best.get(keyOf(vote))
    return surest !== undefined && (vote === surest || isAlternative(vote, surest))
  })
}

/** Nothing tells which of a device's two times is right. At most one of them agrees with any instant. */
const isAlternative = (vote: Vote, surest: Vote): boolean =>
  vote.wrong === surest.wrong && vote.wrong < 1 && Math.abs(vote.at - surest.at) > 4 * Math.hypot(vote.sd, surest.sd)

const senderOf = ({ kind, sender }: Vote): string | undefined => (kind === 'clock' ? sender : undefined)

function isShared(votes: readonly Vote[]): boolean {
  if (votes.length > FEW) {
    const senders = votes.flatMap((vote) => senderOf(vote) ?? [])
    return new Set(senders).size < senders.length
  }
  for (let i = 1; i < votes.length; i++) {
    const one = votes[i]
    const sender = one && senderOf(one)
    if (sender === undefined) continue
    for (let j = 0; j < i; j++) {
      const other = votes[j]
      if (other && senderOf(other) === sender) return true
    }
  }
  return false
}

function onePerSender(votes: readonly Vote[]): readonly Vote[] {
  const bySender = new Map<string, Vote[]>()
  return votes.toSorted(surestFirst).filter((vote) => {
    const sender = senderOf(vote)
    if (sender === undefined) return true
    const before = bySender.get(sender)
    if (before?.some((other) => Math.abs(other.at - vote.at) <= 4 * Math.hypot(other.sd, vote.sd))) return false
    if (before) before.push(vote)
    else bySender.set(sender, [vote])
    return true
  })
}

/** One comparison of each field: large rigs are sorted in every pass. */
const surestFirst = (a: Vote, b: Vote): number =>
  a.wrong - b.wrong || a.sd - b.sd || (a.clock < b.clock ? -1 : Number(a.clock > b.clock))

const isSurer = (a: Vote, b: Vote): boolean => surestFirst(a, b) < 0
