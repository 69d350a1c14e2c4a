import type { Lock } from '@firsthand/object-store'

/** For custody: a code, never a sentence. */
export const lockCode = (lock: Lock | undefined): string =>
  lock === undefined ? 'none' : `${lock.mode}-until-${lock.until.toISOString().slice(0, 10)}`
