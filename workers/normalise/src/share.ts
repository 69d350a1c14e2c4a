/** Officers see a transcode move; the database sees at most one write in so long. */
const EVERY_MS = 2000

export interface ShareTeller {
  readonly onShare: (share: number) => void
  /** No further write is made, and the last one has ended. */
  stop(): Promise<void>
}

/** Tells `tell` how far the work is, one call at a time. What it throws is left: the state that follows is written anew. */
export function tellShare(tell: (share: number) => Promise<void>, now: () => number = Date.now): ShareTeller {
  let told = now()
  let best = 0
  let writing: Promise<void> = Promise.resolve()
  let isBusy = false
  let isStopped = false
  return {
    onShare(share) {
      if (isStopped || isBusy || share <= best || now() - told < EVERY_MS) return
      best = Math.min(share, 0.99)
      told = now()
      isBusy = true
      writing = tell(best)
        .catch(() => undefined)
        .finally(() => {
          isBusy = false
        })
    },
    async stop() {
      isStopped = true
      await writing
    },
  }
}
