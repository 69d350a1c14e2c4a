import type { Holders } from './holders.ts'

interface HintsDeps {
  readonly holders: Pick<Holders, 'requestRelease' | 'isHeld'>
  /** Identifies this process, so that it ignores its own requests. */
  readonly instance: string
  /** Monotonic milliseconds. */
  readonly now: () => number
  /** Keeps the process from ending before this promise has settled. */
  readonly own: (released: Promise<void>) => void
}

const RELEASE_LIMIT_MS = 30_000
/**
 * Hints release an upload at most once in this time, in ms. A hint interrupts the request that is writing, and its
 * sender must resume. Any database role can send hints (NOTIFY), so they must not be able to interrupt it again and
 * again. A real request that comes sooner waits two seconds and gets the upload all the same.
 */
const AGAIN_MS = 5000

/** Takes hints of the form `<upload> <asking instance>`, as `intake.ask_holder` sends them. */
export function createTakeoverHints({ holders, instance, now, own }: HintsDeps): (hint: string) => void {
  const requestedAt = new Map<string, number>()
  return (hint) => {
    const [upload, asker] = hint.split(' ')
    if (upload === undefined || asker === undefined || asker === instance || !holders.isHeld(upload)) return
    const at = now()
    for (const [known, then] of requestedAt) if (at - then >= AGAIN_MS) requestedAt.delete(known)
    if (requestedAt.has(upload)) return
    requestedAt.set(upload, at)
    own(holders.requestRelease(upload, RELEASE_LIMIT_MS))
  }
}
