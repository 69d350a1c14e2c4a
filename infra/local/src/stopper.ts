import type { Say } from './heartbeat.ts'

/** Ends the run once, at the first request: from a signal, because npm died, or after a failed start. */
export type Stopper = {
  /** Aborted at the first request to stop. */
  readonly signal: AbortSignal
  /** Resolves when all registered steps are done. Pending until a stop is requested. */
  readonly stopped: Promise<void>
  /** Whether a person or a signal requested the stop, and not a fault. */
  readonly wasAsked: () => boolean
  /** Registers a step of the stop. Steps run in the order in which they were registered. */
  readonly onStop: (close: () => unknown) => void
  readonly stop: (why: string) => Promise<void>
}

/** Listens to Ctrl-C (SIGINT), SIGTERM and a closed terminal (SIGHUP). */
export function createStopper(say: Say): Stopper {
  const controller = new AbortController()
  const closers: (() => unknown)[] = []
  let asked = false
  let resolveStopped: () => void = () => undefined
  const stopped = new Promise<void>((resolve) => {
    resolveStopped = resolve
  })
  let stopping: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    controller.abort(new Error('the start was given up'))
    for (const close of closers) {
      try {
        await close()
      } catch (error) {
        say(`While stopping: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    resolveStopped()
  }
  const stop = (): Promise<void> => {
    stopping ??= closeAll()
    return stopping
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C sends the signal to us and to npm, and npm passes its own on. So a second signal is part of the same
    // request.
    process.on(name, () => {
      if (!asked) say(`Stopping Firsthand (${name})`)
      asked = true
      void stop()
    })
  }
  return { signal: controller.signal, stopped, wasAsked: () => asked, onStop: (close) => closers.push(close), stop }
}
