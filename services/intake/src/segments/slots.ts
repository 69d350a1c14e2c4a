/** At most `count` tasks at a time; without it 2,000 flushes at one moment stall the process (measured). */
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
      // The slot is handed on, not freed: nobody may slip in between.
      if (next) next()
      else free += 1
    }
  }
}
