import { setTimeout } from 'node:timers/promises'
import { type Database, foldRecounts } from '@firsthand/database/command'

/**
 * Keeps the timeline's sums up to date in the background (3-tables/21-timeline.sql). Readers are right without
 * it, and slower the more it leaves lying.
 */
export interface CountsKeeper {
  /** Something changed, or may have. Many calls during one run are one run more. */
  poke(): void
  /** Resolves when the run that goes on now has ended; none begins afterwards. */
  close(): Promise<void>
}

interface CountsKeeperDeps {
  readonly db: Database
  readonly onFault: (cause: unknown) => void
}

const REST_MS = 250

export function createCountsKeeper({ db, onFault }: CountsKeeperDeps): CountsKeeper {
  const stop = new AbortController()
  let running: Promise<void> | undefined
  let isDirty = false
  const run = async (): Promise<void> => {
    while (isDirty && !stop.signal.aborted) {
      isDirty = false
      // What could not be folded is folded after the next change: the marks stay.
      await foldRecounts(db, { signal: stop.signal }).catch(onFault)
      // However often somebody pokes.
      if (isDirty) await setTimeout(REST_MS, undefined, { signal: stop.signal }).catch(() => undefined)
    }
    running = undefined
  }
  return {
    poke() {
      isDirty = true
      if (!stop.signal.aborted) running ??= run()
    },
    async close() {
      stop.abort()
      await running
    },
  }
}
