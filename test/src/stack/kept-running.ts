// A supervisor whose children are killed on purpose: it starts them again and tells which ends were its own doing.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'

/** One life of a child that is ready for use. */
export interface Life {
  readonly pid: number
  readonly ended: Promise<unknown>
  stop(): Promise<void>
  /** The last line that it wrote. */
  lastWords?(): string
}

export interface Unit {
  readonly name: string
  launch(): Promise<Life>
  /** `kill -9`, with all that belongs to it, resolved when nothing of it runs; of the pid alone by default. */
  kill9?(pid: number): Promise<void>
}

export interface Crash {
  /** How long it stays dead before it is started again. */
  readonly downMs: number
  /** Done while it is dead. */
  whileDead?(): void
}

export interface KeptUnit {
  readonly name: string
  pid(): number | undefined
  /** Ends that nobody asked for, and starts that failed, each in a few words. */
  surprises(): readonly string[]
  /** `kill -9` now; resolves when it is ready again. */
  crash(crash: Crash): Promise<void>
  stop(): Promise<void>
}

const UNASKED_PAUSE_MS = 500
const UP_LIMIT_MS = 300_000

interface Wanted extends Crash {
  readonly up: () => void
  /** Nothing of the life before runs any more: what outlives a postmaster keeps the next one from starting. */
  readonly isGone: Promise<void>
}

/** Launches a unit and launches it again whenever it ends. A first failure is thrown. */
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
      // A stop that came while it was launching found nothing to stop.
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
      // Before the kill: its end is heard while the rest of it is still on its way.
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
