import { giveBack } from './give-back.ts'

/**
 * Cuts a stream of arbitrary pieces into chunks of one size. It yields a chunk only after a byte beyond that chunk has
 * arrived, because the seal of a chunk says whether it is the last one (C2SP age.md §Payload). It holds at most one
 * chunk, and grows to that size only if needed: most sealed things are small.
 */
export class ChunkBuffer {
  readonly #size: number
  #held = Buffer.alloc(0)
  #used = 0

  constructor(size: number) {
    this.#size = size
  }

  /** Each yielded buffer is valid only until the next one. The caller must exhaust the generator. */
  *push(input: Uint8Array): Generator<Buffer> {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
    let at = 0
    while (at < bytes.length) {
      if (this.#used === this.#size) {
        yield this.#held
        this.#used = 0
      }
      if (this.#used === 0 && bytes.length - at > this.#size) {
        yield bytes.subarray(at, at + this.#size)
        at += this.#size
        continue
      }
      const taken = Math.min(this.#size - this.#used, bytes.length - at)
      this.#reserve(this.#used + taken)
      bytes.copy(this.#held, this.#used, at, at + taken)
      this.#used += taken
      at += taken
    }
  }

  /** The last chunk. It is empty only if no byte was pushed. */
  rest(): Buffer {
    return this.#held.subarray(0, this.#used)
  }

  /** Wipes the plaintext before the memory is reused. */
  wipe(): void {
    this.#held.fill(0)
    giveBack(this.#held)
    this.#held = Buffer.alloc(0)
    this.#used = 0
  }

  #reserve(needed: number): void {
    if (needed <= this.#held.length) return
    const grown = Buffer.alloc(Math.min(this.#size, Math.max(needed, this.#held.length * 2, 4096)))
    this.#held.copy(grown, 0, 0, this.#used)
    this.#held.fill(0)
    giveBack(this.#held)
    this.#held = grown
  }
}
