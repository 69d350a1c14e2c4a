/**
 * One budget for all bytes that this process holds and has not yet made durable. Bytes are `loose` while their segment
 * fills and under way once it is sent. When the loose ones fill half the house, the fullest segments are flushed early:
 * the fullest, and only as many as it takes, for thousands of crumbs at one moment would choke store and database.
 * Over the limit no further byte is read; from `TIGHT_SHARE` of it on, no new upload begins. Running uploads are never
 * turned away.
 */
export interface ByteBudget {
  /** Bytes came that lie elsewhere than in a segment. */
  take(bytes: number): void
  /** Loose bytes came into a segment. */
  fill(bytes: number): void
  /** Loose bytes are under way, or dropped. */
  launch(bytes: number): void
  /** What was taken or under way is durable, or given up. */
  give(bytes: number): void
  readonly held: number
  readonly limit: number
  readonly isTight: boolean
  readonly isOver: boolean
  /** Little is under way: a fast sender may have a second segment in flight. */
  readonly isCalm: boolean
  /** Resolves as soon as there is room again; at once if there is. */
  room(): Promise<void>
  /** Answers the way to leave. */
  onPressure(member: PressureMember): () => void
}

export interface PressureMember {
  /** Its loose bytes. */
  readonly loose: number
  /** `last`: gives its bytes up instead of making them durable, so it is asked only when the house is over full. */
  readonly yields: 'early' | 'last'
  flush(): void
}

const TIGHT_SHARE = 0.75
const LOOSE_SHARE = 0.5
/** Four segments: beyond them the store has enough to do, and a second one each would only take memory. */
const CALM_BYTES = 32 * 1024 * 1024
/** Down to here, so that relief is needed seldom and not at every chunk. */
const RELIEVED_SHARE = 0.35

export const createByteBudget = (limit: number): ByteBudget => new Budget(limit)

class Budget implements ByteBudget {
  readonly limit: number
  held = 0
  #loose = 0
  #relieveAt: number
  #waiting: (() => void)[] = []
  readonly #members = new Set<PressureMember>()

  constructor(limit: number) {
    this.limit = limit
    this.#relieveAt = limit * LOOSE_SHARE
  }

  get isTight(): boolean {
    return this.held > this.limit * TIGHT_SHARE
  }

  get isOver(): boolean {
    return this.held > this.limit
  }

  get isCalm(): boolean {
    return this.held - this.#loose < CALM_BYTES
  }

  take(bytes: number): void {
    this.held += bytes
    if (this.isOver) this.#askTheLast()
  }

  fill(bytes: number): void {
    this.#loose += bytes
    this.take(bytes)
    // Also when it is over full by what cannot be flushed: nothing else would make room for those who wait.
    if (this.#loose > this.#relieveAt || this.isOver) this.#relieve()
  }

  launch(bytes: number): void {
    this.#loose -= bytes
    if (this.#loose <= this.limit * RELIEVED_SHARE) this.#relieveAt = this.limit * LOOSE_SHARE
  }

  give(bytes: number): void {
    this.held -= bytes
    if (this.isOver) return
    const woken = this.#waiting
    this.#waiting = []
    for (const wake of woken) wake()
  }

  room(): Promise<void> {
    return this.isOver ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve()
  }

  onPressure(member: PressureMember): () => void {
    this.#members.add(member)
    return () => this.#members.delete(member)
  }

  #relieve(): void {
    for (const member of this.#fullest('early')) {
      if (this.#loose <= this.limit * RELIEVED_SHARE) break
      member.flush()
    }
    // What waits for its digest cannot be flushed: then it is asked again only after some more has come.
    this.#relieveAt = Math.max(this.limit * LOOSE_SHARE, this.#loose + this.limit * 0.05)
  }

  #askTheLast(): void {
    for (const member of this.#fullest('last')) {
      if (this.held <= this.limit) break
      member.flush()
    }
  }

  #fullest(yields: PressureMember['yields']): readonly PressureMember[] {
    return [...this.#members]
      .filter((member) => member.yields === yields && member.loose > 0)
      .sort((one, other) => other.loose - one.loose)
  }
}
