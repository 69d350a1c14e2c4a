import { join } from 'node:path'
import { readLeftPart } from '../answers/left-file.ts'

/**
 * An optional file in the adapter's folder. It holds a number from 0 to 1, which the adapter rewrites as it progresses.
 */
const SHARE_FILE = 'progress'
const LOOK_EVERY_MS = 1000

export function followShare(folder: string, onShare: (share: number) => void): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    const share = await shareIn(join(folder, SHARE_FILE)).catch(() => undefined)
    if (share !== undefined) onShare(share)
  }
  const timer = setInterval(() => {
    looking = look()
  }, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function shareIn(file: string): Promise<number | undefined> {
  const left = await readLeftPart(file, 64)
  const share = Number.parseFloat(left?.bytes.toString('latin1') ?? '')
  return share >= 0 && share <= 1 ? share : undefined
}
