import type { Readable } from 'node:stream'
import { type Inbox, openInbox } from './inbox.ts'

/** How a body ended. `gone`: the sender vanished. `stopped`: the signal told us to stop. */
export type BodyEnd = 'complete' | 'gone' | 'stopped' | 'too-slow' | 'refused'

/**
 * The slowest accepted pace: a sender is too slow if fewer than `windowBytes` come in a window of `windowMs`. Only time
 * spent waiting for the sender counts.
 */
export interface Pace {
  readonly windowMs: number
  readonly windowBytes: number
}

export interface ReadOptions {
  /** Ends the reading between two chunks. */
  readonly signal: AbortSignal
  /** Returns false to end the reading. The next chunk is read only after it resolves, which is the back-pressure. */
  readonly onChunk: (chunk: Buffer) => Promise<boolean>
  /** Default: 15 KB in 30 s. */
  readonly pace?: Pace | undefined
}

/** Half of 1 KB/s: accepts a sender of 1 KB/s with room to spare, and ends a connection that only pretends to send. */
const PACE: Pace = { windowMs: 30_000, windowBytes: 15_000 }
/** A form cannot resume after a cut, so its connection may be silent for longer. */
export const FORM_PACE: Pace = { windowMs: 60_000, windowBytes: 30_000 }

/**
 * Reads a body chunk by chunk; it is never held whole. The body is not destroyed, so that an answer can still be sent.
 */
export async function readBody(body: Readable, options: ReadOptions): Promise<BodyEnd> {
  const { signal } = options
  const inbox = openInbox(body)
  const onAbort = (): void => inbox.onChange()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await readWhile(inbox, options, new PaceWatch(options.pace ?? PACE))
  } finally {
    signal.removeEventListener('abort', onAbort)
    inbox.detach()
  }
}

async function readWhile(inbox: Inbox, { signal, onChunk }: ReadOptions, pace: PaceWatch): Promise<BodyEnd> {
  while (!signal.aborted) {
    const chunk = inbox.take()
    if (chunk) {
      // Chunks that arrived are taken before the pace is judged, so that the last chunk of a sender that is too slow is
      // kept, too.
      pace.count(chunk.length)
      if (!(await onChunk(chunk))) return 'refused'
    } else if (inbox.end) return inbox.end
    else if (pace.isTooSlow) return 'too-slow'
    else await waitForChange(inbox, pace)
  }
  return 'stopped'
}

/** Counts the bytes that come within a window of waiting time. Time in which we ourselves are slow does not count. */
class PaceWatch {
  isTooSlow = false
  readonly #windowMs: number
  readonly #windowBytes: number
  #waitedMs = 0
  #bytes = 0

  constructor({ windowMs, windowBytes }: Pace) {
    this.#windowMs = windowMs
    this.#windowBytes = windowBytes
  }

  get leftMs(): number {
    return Math.max(1, this.#windowMs - this.#waitedMs)
  }

  wait(ms: number): void {
    this.#waitedMs += ms
  }

  /**
   * Adds the bytes that arrived after a wait. At the end of the window it judges the pace and begins a new window.
   * Called with 0 if nothing came before the window ended.
   */
  count(bytes: number): void {
    this.#bytes += bytes
    if (this.#waitedMs < this.#windowMs) return
    this.isTooSlow = this.#bytes < this.#windowBytes
    this.#waitedMs = 0
    this.#bytes = 0
  }
}

/** Resolves on new bytes, the end, the signal, or the end of the window. */
function waitForChange(inbox: Inbox, pace: PaceWatch): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now()
    const leave = (): void => {
      clearTimer(timer)
      inbox.onChange = () => {}
      pace.wait(performance.now() - began)
      resolve()
    }
    let timer: NodeJS.Timeout | NodeJS.Immediate
    timer = setTimeout(() => {
      // If this process stood still, bytes that came meanwhile lie unread in the kernel. They are read before the
      // window is judged.
      timer = setImmediate(() => {
        leave()
        pace.count(0)
      })
    }, pace.leftMs + 1)
    inbox.onChange = leave
  })
}

function clearTimer(timer: NodeJS.Timeout | NodeJS.Immediate): void {
  if ('refresh' in timer) clearTimeout(timer)
  else clearImmediate(timer)
}
