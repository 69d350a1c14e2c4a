/** Lets `width` through at once and `waiting` stand in line; undefined tells the rest to come again. */
export function createTurnstile(width: number, waiting: number) {
  let inside = 0
  const line: (() => void)[] = []
  const leave = (): void => {
    const next = line.shift()
    // The place passes on directly: a newcomer can not slip in between.
    if (next) next()
    else inside -= 1
  }
  return async function enter<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (inside < width) inside += 1
    else if (line.length >= waiting) return undefined
    else await new Promise<void>((resolve) => line.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
