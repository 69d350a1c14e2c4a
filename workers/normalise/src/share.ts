/** Minimum interval between two writes of a transcode's progress. */
const EVERY_MS = 2000

export interface ProgressReporter {
  readonly onShare: (share: number) => void
  /** Prevents further writes, and waits for the running one. */
  stop(): Promise<void>
}

/**
 * Reports progress through `tell`, one call at a time. Errors are ignored, because the outcome is written afterwards in
 * any case.
 */
export function reportProgress(tell: (share: number) => Promise<void>, now: () => number = Date.now): ProgressReporter {
  let lastWriteAt = now()
  let best = 0
  let writing: Promise<void> = Promise.resolve()
  let isBusy = false
  let isStopped = false
  return {
    onShare(share) {
      if (isStopped || isBusy || share <= best || now() - lastWriteAt < EVERY_MS) return
      best = Math.min(share, 0.99)
      lastWriteAt = now()
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
