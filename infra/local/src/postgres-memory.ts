import { totalmem } from 'node:os'

const MIB = 1024 * 1024
/** Postgres's own default. */
const LEAST_MB = 128
/** A million items need less than this. */
const MOST_MB = 2048
const SHARE = 1 / 8

/**
 * Megabytes of shared buffers for this many bytes of memory: a page that Postgres must read from the system again costs
 * more than one that it keeps. Memory is taken only as it is used.
 */
export const pagesMb = (memory: number): number =>
  Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MIB)))

/** Memory of the machine, or this process's limit, in bytes. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
