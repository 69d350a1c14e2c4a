import { OPENING_WORDS } from './opening-words.ts'
import type { Line } from './use-preflight.ts'

/**
 * Tells what a real incident means for sent files. It says that they are locked against deletion only if the preflight
 * check found an S3 Object Lock.
 */
export function realSays(lock: Pick<Line, 'state' | 'why' | 'facts'> | undefined): string {
  if (lock?.state === 'green' || lock?.why === 'store-without-create-once') return OPENING_WORDS.realLocked
  const isWithout = lock?.why === 'store-without-lock' || lock?.why === 'missing'
  return isWithout ? OPENING_WORDS.realUnlocked : OPENING_WORDS.realUnknown
}
