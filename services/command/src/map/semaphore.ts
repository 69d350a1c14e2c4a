/** Waits for a place. Returns a function that releases it, or `full` if too many are waiting. */
export type Semaphore = () => Promise<(() => void) | 'full'>

interface SemaphoreSize {
  readonly atOnce: number
  readonly waiting: number
}

/**
 * Limits concurrent reads of large files, because each holds its bytes in memory until they are sent. First come, first
 * served.
 */
export function createSemaphore({ atOnce, waiting }: SemaphoreSize): Semaphore {
  const queue: (() => void)[] = []
  let inside = 0
  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else inside -= 1
  }
  const leaveOnce = (): (() => void) => {
    let isGone = false
    return () => {
      if (!isGone) leave()
      isGone = true
    }
  }
  return async () => {
    if (inside < atOnce) {
      inside += 1
      return leaveOnce()
    }
    if (queue.length >= waiting) return 'full'
    // A reader that leaves hands its place to the first in the queue.
    await new Promise<void>((resolve) => queue.push(resolve))
    return leaveOnce()
  }
}
