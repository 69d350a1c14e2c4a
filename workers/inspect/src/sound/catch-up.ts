import type { InspectDoor } from '@firsthand/database/inspect'
import type { Logger } from '@firsthand/runtime'
import { SOUND_RECIPE } from '@firsthand/sound'

/**
 * How many fingerprints of sound are queued at a time. These rows are less urgent than all others, and the next batch
 * follows when they are done.
 */
const BATCH = 200
const AGAIN_MS = 60_000

/**
 * Queues the sound's fingerprint (print) for items that were inspected by a version without prints: one batch when the
 * worker starts, then one a minute until all items have theirs.
 */
export function catchUpSounds(door: Pick<InspectDoor, 'addSoundWork'>, log: Logger): { close(): Promise<void> } {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      const queued = await door.addSoundWork(SOUND_RECIPE, BATCH)
      if (queued < BATCH) return
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
