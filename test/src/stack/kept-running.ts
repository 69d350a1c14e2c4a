// Supervises children that tests kill on purpose. It restarts them, and distinguishes a requested kill from any other
// end.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'

/** One life of a child process, from when it is ready for use until it ends. */
export interface Life {
  readonly pid: number
  readonly ended: Promise<unknown>
  stop(): Promise<void>
  /** The last line that the child wrote. */
  lastWords?(): string
}

export interface Unit {
  readonly name: string
  launch(): Promise<Life>
  /**
   * Kills the life with `kill -9`, together with its children. Resolves when none of its processes runs. If a unit
   * lacks this function, only the pid is killed.
   */
  kill9?(pid: number): Promise<void>
}

export interface Crash {
  /** The time between the kill and the restart. */
  readonly downMs: number
  /** Called while the child is dead. */
  whileDead?(): void
}

export interface KeptUnit {
  readonly name: string
  pid(): number | undefined
  /** Ends that nobody requested, and failed starts, each in a few words. */
  surprises(): readonly string[]
  /** Kills with `kill -9` at once. Resolves when the unit is ready again. */
  crash(crash: Crash): Promise<void>
  stop(): Promise<void>
}

const UNASKED_PAUSE_MS = 500
const UP_LIMIT_MS = 300_000

interface Wanted extends Crash {
  readonly up: () => void
  /**
   * Resolves when no process of the previous life runs. A backend that outlives its postmaster keeps the next one from
   * starting.
   */
  readonly isGone: Promise<void>
}

/** Launches a unit and relaunches it whenever it ends. If the first launch fails, this throws. */
export async function keepRunning(unit: Unit): Promise<KeptUnit> {
  let life: Life | undefined = await unit.launch()
  let isStopping = false
  let wanted: Wanted | undefined
  const surprises: string[] = []

  const launchAgain = async (): Promise<Life | undefined> => {
    while (!isStopping) {
      try {
        return await unit.launch()
      } catch (cause) {
        surprises.push(`${unit.name} did not start: ${cause instanceof Error ? cause.message : String(cause)}`)
        await pause(UNASKED_PAUSE_MS)
      }
    }
    return undefined
  }
  const bringBack = async ({ lastWords }: Life): Promise<Life | undefined> => {
    const crash = wanted
    wanted = undefined
    if (crash === undefined) surprises.push(`${unit.name} ended by itself: ${lastWords?.() ?? ''}`)
    await crash?.isGone
    await pause(crash?.downMs ?? UNASKED_PAUSE_MS)
    crash?.whileDead?.()
    const next = await launchAgain()
    crash?.up()
    return next
  }
  const keep = async (): Promise<void> => {
    for (let now = life; now !== undefined; ) {
      await now.ended
      life = undefined
      if (isStopping) return
      now = await bringBack(now)
      life = now
      // If `stop` was called during the launch, it found no child to stop.
      if (isStopping) await now?.stop()
    }
  }
  const keeping = keep()
  return {
    name: unit.name,
    pid: () => life?.pid,
    surprises: () => surprises,
    async crash(crash) {
      const { pid } = await waitUntil({ what: `${unit.name} to run`, limitMs: UP_LIMIT_MS }, () => life)
      let tellGone = (): void => undefined
      const isGone = new Promise<void>((resolve) => {
        tellGone = resolve
      })
      // `wanted` is set before the kill, because the end of the life is reported while other processes of it still run.
      const isUp = new Promise<void>((up) => {
        wanted = { ...crash, up, isGone }
      })
      try {
        if (unit.kill9 === undefined) process.kill(pid, 'SIGKILL')
        else await unit.kill9(pid)
      } finally {
        tellGone()
      }
      await isUp
    },
    async stop() {
      isStopping = true
      await life?.stop()
      await keeping
    },
  }
}
