import { setTimeout as pause } from 'node:timers/promises'

/** That something be started anew: it cuts the pause before a next try, and whoever made it hears what came of it. */
export interface RestartWish {
  readonly isMade: () => boolean
  /** Answers what `grant` is given. */
  readonly make: () => Promise<boolean>
  /** Waits for a wish, not longer than `ms`; takes it, and answers whether there was one. */
  readonly within: (ms: number, signal: AbortSignal) => Promise<boolean>
  readonly grant: (isUp: boolean) => void
}

export function createRestartWish(): RestartWish {
  let isMade = false
  let wake: () => void = () => undefined
  let waiting: ((isUp: boolean) => void)[] = []
  return {
    isMade: () => isMade,
    make: () => {
      isMade = true
      wake()
      return new Promise((resolve) => waiting.push(resolve))
    },
    within: async (ms, signal) => {
      if (!isMade) {
        const woken = new AbortController()
        wake = () => woken.abort()
        await pause(ms, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => undefined)
      }
      const taken = isMade
      isMade = false
      return taken
    },
    grant: (isUp) => {
      for (const hear of waiting) hear(isUp)
      waiting = []
    },
  }
}
