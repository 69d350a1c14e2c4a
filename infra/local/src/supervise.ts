import type { RunningChild } from './child-process.ts'
import type { Say } from './heartbeat.ts'
import { createRestartRequest } from './restart-request.ts'

const firstPauseMs = 500
const longestPauseMs = 30_000
/** A child that ran this long is not in a crash loop. */
const steadyMs = 60_000

/** Something to keep running. `launch` resolves when it is ready for use. */
export type Unit = { readonly name: string; readonly launch: () => Promise<RunningChild> }

/** A unit that is kept running until it is stopped. */
export type Supervision = {
  readonly name: string
  /** The child's current pid. Undefined between two launches. */
  readonly pid: () => number | undefined
  /**
   * Ends the child and launches a new one, without a pause. Returns whether the new one is ready for use; if not, the
   * launch is retried.
   */
  readonly restart: () => Promise<boolean>
  /** Stops the unit for good. */
  readonly stop: () => Promise<void>
}

/**
 * Keeps a unit running: launches it again whenever it ends, after a pause that grows each time. Throws if the first
 * launch fails.
 */
export async function supervise(unit: Unit, say: Say): Promise<Supervision> {
  const stopping = new AbortController()
  const { signal } = stopping
  const request = createRestartRequest()
  let child: RunningChild | undefined = await unit.launch()
  let pauseMs = firstPauseMs

  const keepRunning = async (): Promise<void> => {
    while (child !== undefined) {
      const startedAt = Date.now()
      const { how } = await child.ended
      child = undefined
      if (signal.aborted) return
      if (!request.isMade()) say(`${unit.name} ended (${how}); starting it again`)
      if (Date.now() - startedAt > steadyMs) pauseMs = firstPauseMs
      await becomeNext()
    }
  }
  const becomeNext = async (): Promise<void> => {
    child = await launchAgain()
    // The request is granted only now, when `child` is the new child.
    if (child !== undefined) request.grant(true)
  }
  const launchAgain = async (): Promise<RunningChild | undefined> => {
    while (!signal.aborted) {
      const isRequested = await request.within(pauseMs, signal)
      pauseMs = isRequested ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
      const next = await launchUnlessStale()
      if (next !== undefined) return next
    }
    return undefined
  }
  const launchUnlessStale = async (): Promise<RunningChild | undefined> => {
    const next = signal.aborted ? undefined : await launchOrSay(unit, say)
    // The new child is not wanted in two cases: a stop came during its launch, or a restart was requested meanwhile. In
    // the second case sources have changed since the child read them.
    const isStale = next !== undefined && (signal.aborted || request.isMade())
    if (isStale) await next.stop()
    if (next === undefined) request.grant(false)
    return isStale ? undefined : next
  }
  const keeping = keepRunning().finally(() => request.grant(false))
  const restart = async (): Promise<boolean> => {
    if (signal.aborted) return false
    const granted = request.make()
    await child?.stop()
    return granted
  }
  const stop = async (): Promise<void> => {
    stopping.abort()
    await child?.stop()
    await keeping
  }
  return { name: unit.name, pid: () => child?.pid, restart, stop }
}

async function launchOrSay(unit: Unit, say: Say): Promise<RunningChild | undefined> {
  try {
    return await unit.launch()
  } catch (error) {
    say(`${unit.name} does not start: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
