import { OPENING_WORDS } from './opening-words.ts'
import type { Line } from './use-preflight.ts'

/** What a real incident means for sent files: it claims that they are locked only if the check found a lock. */
export function realSays(lock: Pick<Line, 'state' | 'why' | 'facts'> | undefined): string {
  if (lock?.state === 'green' || lock?.why === 'store-without-create-once') return OPENING_WORDS.realLocked
  const isWithout = lock?.why === 'store-without-lock' || lock?.why === 'missing'
  return isWithout ? OPENING_WORDS.realUnlocked : OPENING_WORDS.realUnknown
}
