import type { InspectDoor } from '@firsthand/database/inspect'
import type { Logger } from '@firsthand/runtime'
import { SOUND_RECIPE } from '@firsthand/sound'

/** Batch size: rows queue behind all other work, and the next batch follows once these are through. */
const BATCH = 200
const AGAIN_MS = 60_000

/**
 * Queues prints for items that came before this version made any: a batch when the worker starts, then one a minute
 * while there are more.
 */
export function catchUpSounds(door: Pick<InspectDoor, 'oweSounds'>, log: Logger): { close(): Promise<void> } {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      const owed = await door.oweSounds(SOUND_RECIPE, BATCH)
      if (owed < BATCH) return
    } catch (cause) {
      log.fault('process.warning', cause, { code: 'catch-up' })
    }
    if (!isClosed) timer = setTimeout(start, AGAIN_MS)
  }
  const start = (): void => {
    running = round()
  }
  start()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}
