import type { Vote } from '../clocks/vote.ts'

/** Up to this many votes are scanned; more go through a map. */
const FEW = 8

/** The votes of a group, one for each clock, in insertion order. Most groups have one or two. */
export class Ballot {
  readonly #votes: Vote[]
  #placeOf: Map<string, number> | undefined

  /** Takes ownership of the array. No two votes may share a clock. */
  constructor(votes: Vote[]) {
    this.#votes = votes
  }

  get size(): number {
    return this.#votes.length
  }

  /** The live array: it changes with the group, so callers must not keep it. */
  all(): readonly Vote[] {
    return this.#votes
  }

  of(clock: string): Vote | undefined {
    return this.#votes[this.#find(clock)]
  }

  /** Replaces the vote of the same clock, or appends. */
  put(vote: Vote): void {
    const at = this.#find(vote.clock)
    if (at >= 0) this.#votes[at] = vote
    else {
      this.#placeOf?.set(vote.clock, this.#votes.length)
      this.#votes.push(vote)
    }
  }

  #find(clock: string): number {
    if (this.#votes.length > FEW) return this.#table().get(clock) ?? -1
    for (let at = 0; at < this.#votes.length; at++) if (this.#votes[at]?.clock === clock) return at
    return -1
  }

  #table(): ReadonlyMap<string, number> {
    this.#placeOf ??= new Map(this.#votes.map(({ clock }, at) => [clock, at]))
    return this.#placeOf
  }
}
