/** Takes one in, or says that too many wait already. What is taken gives its place back by calling what it was given. */
export type ReadingGate = () => Promise<(() => void) | 'full'>

interface GateSize {
  readonly atOnce: number
  readonly waiting: number
}

/** Reads of large files, so many at once: each holds its bytes in memory until they are sent. In the order in which they came. */
export function createReadingGate({ atOnce, waiting }: GateSize): ReadingGate {
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
    // Whoever leaves hands over its place.
    await new Promise<void>((resolve) => queue.push(resolve))
    return leaveOnce()
  }
}
