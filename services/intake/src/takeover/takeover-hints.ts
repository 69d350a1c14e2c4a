import type { Holders } from './holders.ts'

interface HintsDeps {
  readonly holders: Pick<Holders, 'askToLetGo' | 'isHeld'>
  /** This process: what it asked for itself is no news to it. */
  readonly instance: string
  /** Milliseconds, only ever forward. */
  readonly now: () => number
  /** The process does not end before these have. */
  readonly own: (lettingGo: Promise<void>) => void
}

const LET_GO_MS = 30_000
/**
 * A hint may be anybody's (any role may NOTIFY), and letting go ends somebody's request, who then goes on where they were.
 * So one upload lets go for hints this seldom; a real asker who comes sooner waits two seconds and is right all the same.
 */
const AGAIN_MS = 5000

/** `<upload> <instance that asks>`, as `intake.ask_holder` tells it. */
export function createTakeoverHints({ holders, instance, now, own }: HintsDeps): (hint: string) => void {
  const letGoAt = new Map<string, number>()
  return (hint) => {
    const [upload, asker] = hint.split(' ')
    if (upload === undefined || asker === undefined || asker === instance || !holders.isHeld(upload)) return
    const at = now()
    for (const [known, then] of letGoAt) if (at - then >= AGAIN_MS) letGoAt.delete(known)
    if (letGoAt.has(upload)) return
    letGoAt.set(upload, at)
    own(holders.askToLetGo(upload, LET_GO_MS))
  }
}
