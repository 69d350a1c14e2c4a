import type { Readable } from 'node:stream'

/**
 * The chunks of a body as they arrive. `read()` would join them, and an iterator would await each one. Both are
 * avoided, because together they cost a fifth of a door's CPU. An inbox holds little: above `HELD_BYTES` the sender
 * must wait.
 */
export interface Inbox {
  take(): Buffer | undefined
  /**
   * Set when no further chunk will come; `gone`: the sender vanished. Chunks that arrived before can still be taken.
   */
  readonly end: 'complete' | 'gone' | undefined
  /** Called at each chunk and at the end. */
  onChange: () => void
  /** Detaches from the body, which stays open, so that it can be drained and answered. */
  detach(): void
}

const HELD_BYTES = 128 * 1024

export const openInbox = (body: Readable): Inbox => new BodyInbox(body)

class BodyInbox implements Inbox {
  end: 'complete' | 'gone' | undefined
  onChange = (): void => {}
  readonly #body: Readable
  readonly #chunks: Buffer[] = []
  #held = 0

  constructor(body: Readable) {
    this.#body = body
    body.on('end', this.#onEnd)
    body.on('error', this.#onGone)
    body.on('close', this.#onGone)
    if (body.readableEnded) this.#onEnd()
    else if (body.destroyed) this.#onGone()
    // Added last, because this listener starts the flow.
    else body.on('data', this.#onData)
  }

  take(): Buffer | undefined {
    const chunk = this.#chunks.shift()
    if (chunk === undefined) return undefined
    this.#held -= chunk.length
    if (this.#held < HELD_BYTES && this.end === undefined && this.#body.isPaused()) this.#body.resume()
    return chunk
  }

  detach(): void {
    this.#body.off('data', this.#onData)
    this.#body.off('end', this.#onEnd)
    this.#body.off('close', this.#onGone)
    // The 'error' listener stays, because an unhandled error would end the process.
    if (this.end === undefined) this.#body.pause()
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    if (this.#held >= HELD_BYTES) this.#body.pause()
    this.onChange()
  }

  readonly #onEnd = (): void => {
    this.end ??= 'complete'
    this.onChange()
  }

  readonly #onGone = (): void => {
    if (this.end !== undefined) return
    this.end = 'gone'
    for (let rest = this.#body.read(); rest !== null; rest = this.#body.read()) this.#chunks.push(rest)
    this.onChange()
  }
}
