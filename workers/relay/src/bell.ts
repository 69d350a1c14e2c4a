/** Wakes one sleeper. Rings while nobody sleeps are merged into one. */
export interface Bell {
  ring(): void
  clear(): void
  /** Resolves at a ring, after `ms`, or when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  /** Like `wait`, but is not ended by a ring: notifications must not cut a back-off short. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

export function createBell(): Bell {
  let isRung = false
  let onRing: (() => void) | undefined

  const sleep = (ms: number, signal: AbortSignal, endsAtRing: boolean): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        onRing = undefined
        resolve()
      }
      const timer = setTimeout(end, ms)
      if (endsAtRing) onRing = end
      signal.addEventListener('abort', end, { once: true })
      if (signal.aborted || (endsAtRing && isRung)) end()
    })
  return {
    ring() {
      isRung = true
      onRing?.()
    },
    clear() {
      isRung = false
    },
    wait: (ms, signal) => sleep(ms, signal, true),
    pause: (ms, signal) => sleep(ms, signal, false),
  }
}
