import { createPostings } from './postings.ts'
import { FRAME_SAMPLES, SAMPLE_RATE, type SoundPrint } from './sound-print.ts'
import type { Vote } from './votes.ts'

export interface Candidate {
  readonly item: string
  /** Start of the candidate minus start of the item asked for. */
  readonly offsetMs: number
  /** Weighted landmarks and onsets that agree, against what chance would give; an ordering. */
  readonly votes: number
}

export interface SoundIndexOptions {
  /** Landmarks held at most (12 bytes each); beyond it every item keeps a smaller, equal share of its landmarks. */
  readonly mostPostings?: number
}

export interface CandidateOptions {
  /** At most so many, best first; an item may be among them with two offsets. */
  readonly limit: number
  /**
   * Items that may lie at the same time as far as their claims go: these are also compared by their onsets, which hold in
   * noise where landmarks fail. Without it all are found by landmarks alone.
   */
  readonly plausible?: readonly string[] | undefined
}

/** All prints of an incident, by landmark. Lives in memory, and is made anew by whoever starts. */
export interface SoundIndex {
  readonly size: number
  /** A second time: the newer print counts. */
  add(item: string, print: SoundPrint): void
  remove(item: string): void
  /** Of an item that was added; none of one that was not. */
  candidates(item: string, options: number | CandidateOptions): readonly Candidate[]
}

const MOST_POSTINGS = 16_000_000
const FRAME_MS = (FRAME_SAMPLES / SAMPLE_RATE) * 1000

export function createSoundIndex({ mostPostings = MOST_POSTINGS }: SoundIndexOptions = {}): SoundIndex {
  const postings = createPostings(mostPostings)
  const numbers = new Map<string, number>()
  const items: (string | undefined)[] = []
  const remove = (item: string): void => {
    const number = numbers.get(item)
    if (number === undefined) return
    numbers.delete(item)
    items[number] = undefined
    postings.remove(number)
  }
  return {
    get size() {
      return numbers.size
    },
    add(item, print) {
      remove(item)
      const number = items.push(item) - 1
      numbers.set(item, number)
      postings.add(number, print)
    },
    remove,
    candidates(item, options) {
      const { limit } = typeof options === 'number' ? { limit: options } : options
      const number = numbers.get(item)
      if (number === undefined) return []
      const named = ({ owner, frames, votes }: Vote): Candidate[] => {
        const found = items[owner]
        return found === undefined ? [] : [{ item: found, offsetMs: frames * FRAME_MS, votes }]
      }
      return postings.votes(number, limit).flatMap(named)
    },
  }
}
