/** A flag to wait on: woken, timed out, or stopped for good. Several wakes before a wait count as one. */
export interface WakeUp {
  readonly wake: () => void
  readonly stop: () => void
  hasStopped(): boolean
  /** Returns true if woken, false if timed out or stopped. */
  wait(limitMs: number): Promise<boolean>
}

export function createWakeUp(): WakeUp {
  let isDirty = false
  let isStopped = false
  let resume: (() => void) | undefined
  const go = (): void => resume?.()
  return {
    wake() {
      isDirty = true
      go()
    },
    stop() {
      isStopped = true
      go()
    },
    hasStopped: () => isStopped,
    async wait(limitMs) {
      if (!isDirty && !isStopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs)
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        resume = undefined
      }
      const wasDirty = isDirty
      isDirty = false
      return wasDirty
    },
  }
}
