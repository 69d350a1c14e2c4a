/** Minimum interval between two writes of a transcode's progress. */
const EVERY_MS = 2000

export interface ProgressReporter {
  readonly onShare: (share: number) => void
  /** Makes no further write and waits for the last one. */
  stop(): Promise<void>
}

/**
 * Reports progress to `tell`, one call at a time. Its errors are ignored, because the state that follows is written
 * anew.
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
