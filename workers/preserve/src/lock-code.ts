import type { Lock } from '@firsthand/object-store'

/** A lock as a code for custody, whose entries hold no sentences. */
export const lockCode = (lock: Lock | undefined): string =>
  lock === undefined ? 'none' : `${lock.mode}-until-${lock.until.toISOString().slice(0, 10)}`
