import { createPostings } from './postings.ts'
import { FRAME_SAMPLES, SAMPLE_RATE, type SoundPrint } from './print.ts'
import { createRhythms } from './rhythms.ts'

export interface Candidate {
  readonly item: string
  /** Start of the candidate minus start of the query item. A correct offset is exact to some 40 ms. */
  readonly offsetMs: number
  /**
   * How far landmarks or rhythm agree above chance. Only the order has meaning. Of unrelated items one in 20 reaches 4
   * and one in 1,000 reaches 6.5 (the author's made scenes). Of true pairs at -5 dB and 10 s half reach 22.
   */
  readonly votes: number
}

export interface SoundIndexOptions {
  /**
   * Upper bound on landmarks (20 bytes each). When it is reached, every item keeps a smaller, equal share of its
   * landmarks.
   */
  readonly mostPostings?: number
}

export interface CandidateOptions {
  /** Upper bound on candidates, best first. One item may appear with two offsets. */
  readonly limit: number
  /**
   * Items that may overlap in time, by their claims. The first 1,000 of them are also compared by rhythm, which
   * survives noise that hides landmarks. Without this list, items are compared by landmarks alone.
   */
  readonly plausible?: readonly string[] | undefined
}

/** An index of all prints of an incident, by landmark. It lives in memory only: each process builds it at its start. */
export interface SoundIndex {
  readonly size: number
  /** Adding an item again replaces its print. */
  add(item: string, print: SoundPrint): void
  remove(item: string): void
  /** Items that may meet this one. Empty if this item was not added. */
  candidates(item: string, options: number | CandidateOptions): readonly Candidate[]
}

const MOST_POSTINGS = 16_000_000
const MOST_PLAUSIBLE = 1000
/** Candidates with fewer votes are nearly all chance. */
const LEAST_VOTES = 4
const FRAME_MS = (FRAME_SAMPLES / SAMPLE_RATE) * 1000

export function createSoundIndex({ mostPostings = MOST_POSTINGS }: SoundIndexOptions = {}): SoundIndex {
  const postings = createPostings(mostPostings)
  const rhythms = createRhythms()
  const numbers = new Map<string, number>()
  const items = new Map<number, string>()
  let last = 0
  const remove = (item: string): void => {
    const number = numbers.get(item)
    if (number === undefined) return
    numbers.delete(item)
    items.delete(number)
    postings.remove(number)
    rhythms.remove(number)
  }
  return {
    get size() {
      return numbers.size
    },
    add(item, print) {
      remove(item)
      last += 1
      numbers.set(item, last)
      items.set(last, item)
      postings.add(last, print)
      rhythms.add(last, print)
    },
    remove,
    candidates(item, options) {
      const { limit, plausible = [] } = typeof options === 'number' ? { limit: options } : options
      const number = numbers.get(item)
      if (number === undefined) return []
      const marked = postings
        .votes(number, 2 * limit)
        .map(({ owner, frames, votes }) => ({ item: items.get(owner) ?? '', offsetMs: frames * FRAME_MS, votes }))
      const heard = plausible.slice(0, MOST_PLAUSIBLE).flatMap((other): Candidate[] => {
        const fit = other === item ? undefined : rhythms.fit(number, numbers.get(other) ?? 0)
        return fit === undefined ? [] : [{ item: other, ...fit }]
      })
      return bestOf([...marked, ...heard], limit)
    },
  }
}

const SAME_MS = 100

/** Merges candidates that both searches found. */
function bestOf(found: Candidate[], limit: number): readonly Candidate[] {
  const best = new Map<string, Candidate[]>()
  for (const one of found.sort((p, q) => q.votes - p.votes)) {
    if (one.votes < LEAST_VOTES) break
    const own = best.get(one.item) ?? []
    if (own.some(({ offsetMs }) => Math.abs(offsetMs - one.offsetMs) < SAME_MS)) continue
    best.set(one.item, [...own, one])
  }
  return [...best.values()]
    .flat()
    .sort((p, q) => q.votes - p.votes || (p.item < q.item ? -1 : 1))
    .slice(0, limit)
}
