import { MOST_THREADS } from './watch.ts'

/** What a child may use. All limits are hard: reaching one ends the child and everything that it started. */
export interface Limits {
  readonly cpuSeconds: number
  readonly wallMs: number
  /**
   * Resident memory of the whole process tree, which is watched; the address space of each process has a higher limit.
   */
  readonly memoryBytes: number
  /** Bytes on stdout, and bytes of each file in the scratch folder. */
  readonly outputBytes: number
  /** Open files a process. */
  readonly files: number
}

const MiB = 1024 * 1024

/** Metadata: short, small. exifr's endless loops (pr_2612_poc.heic) end here. */
export const METADATA_LIMITS: Limits = {
  cpuSeconds: 8,
  wallMs: 15_000,
  memoryBytes: 1024 * MiB,
  outputBytes: 32 * MiB,
  files: 64,
}

/** exiftool walks every sample of an embedded GPS track, so a long film takes it longer. */
export const DEEP_METADATA_LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 60, wallMs: 90_000 }

/** A still picture: a 200-megapixel phone picture needs about 800 MB when decoded whole. */
export const STILL_LIMITS: Limits = {
  cpuSeconds: 40,
  wallMs: 45_000,
  memoryBytes: 1536 * MiB,
  outputBytes: 512 * MiB,
  files: 128,
}

/** A still of at most 60 KB that our page made: one that needs more is a bomb. */
export const PHONE_PREVIEW_LIMITS: Limits = {
  cpuSeconds: 8,
  wallMs: 15_000,
  memoryBytes: 512 * MiB,
  outputBytes: 8 * MiB,
  files: 128,
}

/** A proxy: x264 runs slower than real time on two busy cores, so the caller scales this by the duration. */
export const TRANSCODE_LIMITS: Limits = {
  cpuSeconds: 7200,
  wallMs: 3_600_000,
  memoryBytes: 2048 * MiB,
  outputBytes: 8192 * MiB,
  files: 128,
}

/**
 * prlimit arguments. The address space does not measure memory (Node and glibc arenas reserve far more than they
 * touch), so it is only a ceiling; writable memory has a lower one. `watch.ts` holds the tree to `memoryBytes`.
 */
export function prlimitArgs(limits: Limits): string[] {
  return [
    // soft before hard: SIGXCPU tells an exhausted limit from a crash
    `--cpu=${limits.cpuSeconds}:${limits.cpuSeconds + 1}`,
    `--as=${limits.memoryBytes + 4096 * MiB}`,
    `--data=${limits.memoryBytes + 1024 * MiB}`,
    `--fsize=${limits.outputBytes}`,
    `--nofile=${limits.files}`,
    `--nproc=${MOST_THREADS}`,
    '--core=0',
    '--memlock=0',
  ]
}
