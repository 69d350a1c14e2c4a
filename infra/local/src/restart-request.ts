import { setTimeout as pause } from 'node:timers/promises'

/** A request to restart a unit. It ends the pause before the next launch, and the requester learns the outcome. */
export interface RestartRequest {
  readonly isMade: () => boolean
  /** Makes a request. Resolves with the value that is passed to `grant`. */
  readonly make: () => Promise<boolean>
  /** Waits at most `ms` for a request. Takes it, and returns whether there was one. */
  readonly within: (ms: number, signal: AbortSignal) => Promise<boolean>
  readonly grant: (isUp: boolean) => void
}

export function createRestartRequest(): RestartRequest {
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
