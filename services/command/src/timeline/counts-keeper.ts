import { setTimeout } from 'node:timers/promises'
import { type Database, foldRecounts } from '@firsthand/database/command'

/**
 * Updates the timeline's precomputed counts in the background (3-tables/21-timeline.sql). Reads are correct without
 * these updates, but become slower while updates are pending.
 */
export interface CountsKeeper {
  /** Reports that something may have changed. Many calls during one run cause one more run. */
  poke(): void
  /** Resolves when the current run has ended. No run starts afterwards. */
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
      // After a failure the pending changes stay recorded, and the next run adds them to the counts.
      await foldRecounts(db, { signal: stop.signal }).catch(onFault)
      // Debounce: the interval holds however often `poke` is called.
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
