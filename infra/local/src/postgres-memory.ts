import { totalmem } from 'node:os'

const MIB = 1024 * 1024
/** Postgres's default. */
const LEAST_MB = 128
/** An incident with a million items needs less than this. */
const MOST_MB = 2048
const SHARE = 1 / 8

/**
 * Megabytes of shared buffers on a machine with this many bytes of memory. Many buffers are better, because a page that
 * is not in them must be read from the system again, which costs more. Postgres takes the memory only when it uses it.
 */
export const pagesMb = (memory: number): number =>
  Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MIB)))

/** Memory of the machine in bytes, or the limit of this process if that is lower. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
