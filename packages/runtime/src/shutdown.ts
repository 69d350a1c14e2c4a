import { TimeLimitError, withLimit } from './limit.ts'
import type { Logger } from './logger.ts'

/** The functions of `process` that shutdown uses; a test passes its own. */
export interface ProcessHost {
  on(event: 'SIGTERM' | 'SIGINT', listener: () => void): unknown
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown
  exit(code: number): void
}

export interface ShutdownOptions {
  readonly log: Logger
  /** The time limit for all closers and owned promises together, in milliseconds. */
  readonly graceMs: number
  readonly host?: ProcessHost
}

export interface Shutdown {
  /** Aborted as soon as the process begins to stop. Loops and waits end on it. */
  readonly signal: AbortSignal
  /** Registers a function that runs when the process stops; they run in reverse order. `name` is one word. */
  onClose(name: string, close: () => unknown): void
  /** Takes over a promise that nobody awaits. If it rejects, the process ends with a fault. Shutdown waits for it. */
  own(promise: Promise<unknown>): void
  /** Stops as SIGTERM does. Returns the same promise each time. */
  begin(reason: string, exitCode?: number): Promise<void>
}

interface Closer {
  readonly name: string
  readonly close: () => unknown
}

/** Runs the closers in reverse order, one after another. If one fails, the others still run. */
async function closeAll(closers: readonly Closer[], log: Logger): Promise<number> {
  let failed = 0
  for (const { name, close } of closers.toReversed()) {
    try {
      await close()
    } catch (cause) {
      failed += 1
      log.fault('process.fault', cause, { code: `close-${name}` })
    }
  }
  return failed
}

const isAbort = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError'

/**
 * Stops the process once, in order, on SIGTERM and SIGINT. An uncaught fault is logged by name and code, and ends the
 * process with exit code 1.
 */
export function createShutdown({ log, graceMs, host = process }: ShutdownOptions): Shutdown {
  const controller = new AbortController()
  const closers: Closer[] = []
  const owned = new Set<Promise<unknown>>()
  let ending: Promise<void> | undefined

  const end = async (reason: string, exitCode: number): Promise<void> => {
    log.event('process.stopping', { reason })
    controller.abort()
    let code = exitCode
    try {
      const failed = await withLimit(graceMs, async () => {
        const count = await closeAll(closers, log)
        await Promise.allSettled(owned)
        return count
      })
      if (failed > 0) code = 1
    } catch (cause) {
      code = 1
      log.fault('process.fault', cause, { code: cause instanceof TimeLimitError ? 'grace-exceeded' : 'shutdown' })
    }
    log.event('process.stopped', { code: code === 0 ? 'clean' : 'unclean' })
    host.exit(code)
  }
  const begin = (reason: string, exitCode = 0): Promise<void> => {
    ending ??= end(reason, exitCode)
    return ending
  }
  const own = (promise: Promise<unknown>): void => {
    const kept = promise
      .catch((cause: unknown) => {
        // A promise may reject because of our own abort. That is no fault.
        if (controller.signal.aborted && isAbort(cause)) return
        log.fault('process.fault', cause, { code: 'owned-promise' })
        if (ending === undefined) own(begin('fault', 1))
      })
      .finally(() => owned.delete(kept))
    // `begin` waits for the owned promises, so its own promise must not be among them.
    if (promise !== ending) owned.add(kept)
  }
  const die = (reason: unknown): void => {
    log.fault('process.fault', reason, { code: 'uncaught' })
    host.exit(1) // do not run the closers: the state is unknown, and they could do harm
  }
  host.on('SIGTERM', () => own(begin('SIGTERM')))
  host.on('SIGINT', () => own(begin('SIGINT')))
  host.on('uncaughtException', die)
  host.on('unhandledRejection', die)
  return { signal: controller.signal, onClose: (name, close) => closers.push({ name, close }), own, begin }
}
