import { setTimeout as pause } from 'node:timers/promises'
import type { RunningChild } from './child-process.ts'
import type { Say } from './heartbeat.ts'

const firstPauseMs = 500
const longestPauseMs = 30_000
/** A child that lived this long is not in a crash loop. */
const steadyMs = 60_000

/** One thing to keep running. `launch` resolves when it is ready for use. */
export type Unit = { readonly name: string; readonly launch: () => Promise<RunningChild> }

/** A unit that is kept running until it is stopped. */
export type Supervision = {
  readonly name: string
  /** The child's pid now, undefined between two lives. */
  readonly pid: () => number | undefined
  /** Stops it for good. */
  readonly stop: () => Promise<void>
}

/** Launches a unit and launches it again whenever it ends, waiting longer each time. A first failure is thrown. */
export async function supervise(unit: Unit, say: Say): Promise<Supervision> {
  const stopping = new AbortController()
  const { signal } = stopping
  let child: RunningChild | undefined = await unit.launch()
  let pauseMs = firstPauseMs

  const keepRunning = async (): Promise<void> => {
    while (child !== undefined) {
      const startedAt = Date.now()
      const { how } = await child.ended
      child = undefined
      if (signal.aborted) return
      say(`${unit.name} ended (${how}); starting it again`)
      if (Date.now() - startedAt > steadyMs) pauseMs = firstPauseMs
      child = await launchAgain()
    }
  }
  const launchAgain = async (): Promise<RunningChild | undefined> => {
    while (!signal.aborted) {
      await pause(pauseMs, undefined, { signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      const next = signal.aborted ? undefined : await launchOrSay(unit, say)
      // A stop that came while it was launching found nothing to stop.
      if (next !== undefined && signal.aborted) await next.stop()
      else if (next !== undefined) return next
    }
    return undefined
  }
  const keeping = keepRunning()
  const stop = async (): Promise<void> => {
    stopping.abort()
    await child?.stop()
    await keeping
  }
  return { name: unit.name, pid: () => child?.pid, stop }
}

async function launchOrSay(unit: Unit, say: Say): Promise<RunningChild | undefined> {
  try {
    return await unit.launch()
  } catch (error) {
    say(`${unit.name} does not start: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
