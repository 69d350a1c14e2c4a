/** Runs at most `count` tasks at a time. Without this limit 2,000 concurrent flushes stall the process (measured). */
export type Slots = <T>(task: () => Promise<T>) => Promise<T>

export function createSlots(count: number): Slots {
  let free = count
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // The slot is handed to the next task and not freed, so that no other task slips in.
      if (next) next()
      else free += 1
    }
  }
}
