import type { Readable } from 'node:stream'

/** How a body came to its end: `gone` = the sender vanished, `stopped` = we were told to let go. */
export type BodyEnd = 'complete' | 'gone' | 'stopped' | 'too-slow' | 'refused'

export interface ReadOptions {
  /** Ends the reading between two chunks. */
  readonly signal: AbortSignal
  /** false ends the reading. Bytes are not read on before it answers: that is the back-pressure. */
  readonly onChunk: (chunk: Buffer) => Promise<boolean>
  /** A window in which fewer than `windowBytes` come is too slow; only waiting counts. Default: 15 KB in 60 s. */
  readonly windowMs?: number
  readonly windowBytes?: number
}

/** Serves 1 KB/s with room to spare (a quarter of it) and ends a connection that only pretends to send. */
const WINDOW_MS = 60_000
const WINDOW_BYTES = 15_000

type Next = IteratorResult<Buffer> | 'stopped' | 'too-slow'

/** Reads a body chunk by chunk; it is never held whole. Does not destroy it, so that an answer can still be given. */
export async function readBody(body: Readable, options: ReadOptions): Promise<BodyEnd> {
  const chunks: AsyncIterator<Buffer> = body.iterator({ destroyOnReturn: false })
  const pace = new Pace(options.windowMs ?? WINDOW_MS, options.windowBytes ?? WINDOW_BYTES)
  const end = await readWhile(chunks, options, pace)
  // Left open, the iterator would keep the rest from being drained: the connection would be closed under the next request.
  if (end !== 'complete' && end !== 'gone') chunks.return?.().catch(() => {})
  return end
}

async function readWhile(chunks: AsyncIterator<Buffer>, options: ReadOptions, pace: Pace): Promise<BodyEnd> {
  while (!pace.isTooSlow) {
    let next: Next
    try {
      next = await nextOf(chunks, options.signal, pace)
    } catch {
      // A request body fails in one way only: the other side is gone. What came before stays.
      return 'gone'
    }
    if (next === 'stopped' || next === 'too-slow') return next
    if (next.done === true) return 'complete'
    if (!(await options.onChunk(next.value))) return 'refused'
  }
  return 'too-slow'
}

/** Counts the bytes that came in a window of waiting; our own slowness is not the sender's. */
class Pace {
  isTooSlow = false
  readonly #windowMs: number
  readonly #windowBytes: number
  #waitedMs = 0
  #bytes = 0

  constructor(windowMs: number, windowBytes: number) {
    this.#windowMs = windowMs
    this.#windowBytes = windowBytes
  }

  get leftMs(): number {
    return Math.max(1, this.#windowMs - this.#waitedMs)
  }

  count(waitedMs: number, bytes: number): void {
    this.#waitedMs += waitedMs
    this.#bytes += bytes
    if (this.#waitedMs < this.#windowMs) return
    this.isTooSlow = this.#bytes < this.#windowBytes
    this.#waitedMs = 0
    this.#bytes = 0
  }
}

function nextOf(chunks: AsyncIterator<Buffer>, signal: AbortSignal, pace: Pace): Promise<Next> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve('stopped')
    let began = performance.now()
    let timer: NodeJS.Timeout | undefined
    const countTime = (bytes: number): void => {
      const now = performance.now()
      pace.count(now - began, bytes)
      began = now
    }
    const leave = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    const onAbort = (): void => {
      leave()
      resolve('stopped')
    }
    const onWindow = (): void => {
      countTime(0)
      if (!pace.isTooSlow) {
        arm()
        return
      }
      leave()
      resolve('too-slow')
    }
    const arm = (): void => {
      timer = setTimeout(onWindow, pace.leftMs + 1)
    }
    arm()
    signal.addEventListener('abort', onAbort, { once: true })
    chunks.next().then(
      (next) => {
        leave()
        countTime(next.done === true ? 0 : next.value.length)
        resolve(next)
      },
      (thrown: unknown) => {
        leave()
        reject(thrown)
      },
    )
  })
}
