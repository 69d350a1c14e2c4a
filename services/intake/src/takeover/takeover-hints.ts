import type { Holders } from './holders.ts'

interface HintsDeps {
  readonly holders: Pick<Holders, 'requestRelease' | 'isHeld'>
  /** Identifies this process, which ignores its own requests. */
  readonly instance: string
  /** Monotonic milliseconds. */
  readonly now: () => number
  /** The process does not end before these have ended. */
  readonly own: (lettingGo: Promise<void>) => void
}

const LET_GO_MS = 30_000
/**
 * Anybody may send a hint (any role may NOTIFY), and letting go ends a request, whose sender then resumes. So one
 * upload lets go for hints only this often. A real asker who comes sooner waits two seconds and is right all the same.
 */
const AGAIN_MS = 5000

/** `<upload> <asking instance>`, as `intake.ask_holder` sends it. */
export function createTakeoverHints({ holders, instance, now, own }: HintsDeps): (hint: string) => void {
  const letGoAt = new Map<string, number>()
  return (hint) => {
    const [upload, asker] = hint.split(' ')
    if (upload === undefined || asker === undefined || asker === instance || !holders.isHeld(upload)) return
    const at = now()
    for (const [known, then] of letGoAt) if (at - then >= AGAIN_MS) letGoAt.delete(known)
    if (letGoAt.has(upload)) return
    letGoAt.set(upload, at)
    own(holders.requestRelease(upload, LET_GO_MS))
  }
}
