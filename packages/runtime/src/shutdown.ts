import { TimeLimitError, withLimit } from './limit.ts'
import type { Logger } from './logger.ts'

/** What shutdown uses of the process; a test passes its own. */
export interface ProcessHost {
  on(event: 'SIGTERM' | 'SIGINT', listener: () => void): unknown
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown
  exit(code: number): void
}

export interface ShutdownOptions {
  readonly log: Logger
  /** The limit of all closers and owned promises together, in milliseconds. */
  readonly graceMs: number
  readonly host?: ProcessHost
}

export interface Shutdown {
  /** Aborted as soon as the process begins to stop, which ends loops and waits. */
  readonly signal: AbortSignal
  /** Runs when the process stops, in reverse order of registration. `name` is one word. */
  onClose(name: string, close: () => unknown): void
  /** A promise that nobody awaits. Its rejection is a fault that ends the process, and shutdown waits for it. */
  own(promise: Promise<unknown>): void
  /** Stops as SIGTERM does. Returns the same promise every time. */
  begin(reason: string, exitCode?: number): Promise<void>
}

interface Closer {
  readonly name: string
  readonly close: () => unknown
}

/** Closes in reverse order, one after the other. A closer that fails does not prevent the others. */
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
 * SIGTERM and SIGINT stop the process in order, once. An uncaught fault is logged by name and code, and ends it with
 * exit code 1.
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
        // A rejection after our own abort is expected.
        if (controller.signal.aborted && isAbort(cause)) return
        log.fault('process.fault', cause, { code: 'owned-promise' })
        if (ending === undefined) own(begin('fault', 1))
      })
      .finally(() => owned.delete(kept))
    // `begin` waits for owned promises, so it may not be one of them while it runs.
    if (promise !== ending) owned.add(kept)
  }
  const die = (reason: unknown): void => {
    log.fault('process.fault', reason, { code: 'uncaught' })
    host.exit(1) // the state is unknown, so closers could do harm
  }
  host.on('SIGTERM', () => own(begin('SIGTERM')))
  host.on('SIGINT', () => own(begin('SIGINT')))
  host.on('uncaughtException', die)
  host.on('unhandledRejection', die)
  return { signal: controller.signal, onClose: (name, close) => closers.push({ name, close }), own, begin }
}
