import { giveBack } from './give-back.ts'

/**
 * Cuts a stream of any pieces into chunks of one size, and gives a chunk away only when a byte after it has arrived:
 * whether a chunk is the last one is part of its seal (C2SP age.md §Payload), so it must be known before.
 * Holds at most one chunk, and grows to that only if it must: most sealed things are small.
 */
export class ChunkBuffer {
  readonly #size: number
  #held = Buffer.alloc(0)
  #used = 0

  constructor(size: number) {
    this.#size = size
  }

  /** Each yielded buffer is valid only until the next step. Must be read to its end. */
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

  /** The last chunk: 0 bytes only if nothing ever came. */
  rest(): Buffer {
    return this.#held.subarray(0, this.#used)
  }

  /** Leaves no plaintext behind in memory that is handed out again. */
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
