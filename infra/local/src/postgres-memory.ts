import { totalmem } from 'node:os'

const MIB = 1024 * 1024
/** Postgres's own default. */
const LEAST_MB = 128
/** More than all that a million items are asked for takes. */
const MOST_MB = 2048
const SHARE = 1 / 8

/**
 * Megabytes of pages that Postgres keeps itself, of so many bytes of memory: what it has to ask the system for again costs
 * more than it does. Taken only as far as it is used.
 */
export const pagesMb = (memory: number): number =>
  Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MIB)))

/** Bytes of the machine, or of what this process is confined to. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
