/**
 * One budget for all bytes that this process holds and has not yet made durable. Bytes are `loose` while their segment
 * fills and in flight once it is sent. When loose bytes fill half of the limit, the fullest segments are flushed early:
 * only the fullest, and only as many as needed, because thousands of tiny segments at once would choke store and
 * database. Above the limit no byte is read; from `TIGHT_SHARE` of it on, no new upload begins. Running uploads are
 * never refused.
 */
export interface ByteBudget {
  /** Takes bytes that were received and are not yet in a segment. */
  hold(bytes: number): void
  /** Loose bytes were added to a filling segment. */
  addLoose(bytes: number): void
  /** Loose bytes are in flight now, or were dropped. */
  markInFlight(bytes: number): void
  /** Gives back held bytes that are durable now or were given up. */
  release(bytes: number): void
  readonly held: number
  readonly limit: number
  readonly isTight: boolean
  readonly isOverLimit: boolean
  /** Whether so little is in flight that a fast sender may have a second segment in flight. */
  readonly hasFewInFlight: boolean
  /** Resolves as soon as the process is below the limit. */
  room(): Promise<void>
  /** Registers a member to be flushed under pressure. Returns the function that removes it. */
  onPressure(member: PressureMember): () => void
}

export interface PressureMember {
  /** Bytes in the member's filling segment. */
  readonly loose: number
  /**
   * 'last': the member drops its bytes instead of making them durable, so it is asked only when the process is above
   * the limit.
   */
  readonly yields: 'early' | 'last'
  flush(): void
}

const TIGHT_SHARE = 0.75
const LOOSE_SHARE = 0.5
/**
 * The size of four segments. With more in flight the store is busy enough, and a second segment for each sender would
 * only take memory.
 */
const FEW_IN_FLIGHT_BYTES = 32 * 1024 * 1024
/**
 * Under pressure, segments are flushed until loose bytes are down to this share of the limit. So this happens seldom,
 * and not at every chunk.
 */
const RELIEVED_SHARE = 0.35

export const createByteBudget = (limit: number): ByteBudget => new Budget(limit)

class Budget implements ByteBudget {
  readonly limit: number
  held = 0
  #loose = 0
  #relieveAbove: number
  #waiting: (() => void)[] = []
  readonly #members = new Set<PressureMember>()

  constructor(limit: number) {
    this.limit = limit
    this.#relieveAbove = limit * LOOSE_SHARE
  }

  get isTight(): boolean {
    return this.held > this.limit * TIGHT_SHARE
  }

  get isOverLimit(): boolean {
    return this.held > this.limit
  }

  get hasFewInFlight(): boolean {
    return this.held - this.#loose < FEW_IN_FLIGHT_BYTES
  }

  hold(bytes: number): void {
    this.held += bytes
    if (this.isOverLimit) this.#flushLast()
  }

  addLoose(bytes: number): void {
    this.#loose += bytes
    this.hold(bytes)
    // Segments are also flushed early if bytes that cannot be flushed fill the limit, because nothing else would free
    // memory for waiting senders.
    if (this.#loose > this.#relieveAbove || this.isOverLimit) this.#relieve()
  }

  markInFlight(bytes: number): void {
    this.#loose -= bytes
    if (this.#loose <= this.limit * RELIEVED_SHARE) this.#relieveAbove = this.limit * LOOSE_SHARE
  }

  release(bytes: number): void {
    this.held -= bytes
    if (this.isOverLimit) return
    const woken = this.#waiting
    this.#waiting = []
    for (const wake of woken) wake()
  }

  room(): Promise<void> {
    return this.isOverLimit ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve()
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
    // Bytes that wait for their digest cannot be flushed, so too many loose bytes may remain. The next attempt comes
    // only after more bytes have arrived.
    this.#relieveAbove = Math.max(this.limit * LOOSE_SHARE, this.#loose + this.limit * 0.05)
  }

  #flushLast(): void {
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
