import { MOST_THREADS } from './watch.ts'

/** Limits on what a child may use. All are hard: reaching one ends the child and everything that it started. */
export interface Limits {
  readonly cpuSeconds: number
  readonly wallMs: number
  /**
   * Resident memory of the whole process tree, as the watch measures it. The address space of each process has a higher
   * limit.
   */
  readonly memoryBytes: number
  /** Bytes on stdout, and bytes of each file in the scratch folder. */
  readonly outputBytes: number
  /** Open files per process. */
  readonly files: number
}

const MiB = 1024 * 1024

/** For metadata: short and small. exifr's endless loops (pr_2612_poc.heic) end here. */
export const METADATA_LIMITS: Limits = {
  cpuSeconds: 8,
  wallMs: 15_000,
  memoryBytes: 1024 * MiB,
  outputBytes: 32 * MiB,
  files: 64,
}

/** For exiftool, which walks through every sample of an embedded GPS track and so takes longer for a long film. */
export const DEEP_METADATA_LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 60, wallMs: 90_000 }

/** For a still: a 200-megapixel phone picture needs about 800 MB when it is decoded whole. */
export const STILL_LIMITS: Limits = {
  cpuSeconds: 40,
  wallMs: 45_000,
  memoryBytes: 1536 * MiB,
  outputBytes: 512 * MiB,
  files: 128,
}

/** For a still of at most 60 KB that our page made. A still that needs more is a bomb. */
export const PHONE_PREVIEW_LIMITS: Limits = {
  cpuSeconds: 8,
  wallMs: 15_000,
  memoryBytes: 512 * MiB,
  outputBytes: 8 * MiB,
  files: 128,
}

/**
 * For a proxy. x264 runs slower than real time on two busy cores, so the caller scales these limits by the duration.
 */
export const TRANSCODE_LIMITS: Limits = {
  cpuSeconds: 7200,
  wallMs: 3_600_000,
  memoryBytes: 2048 * MiB,
  outputBytes: 8192 * MiB,
  files: 128,
}

/**
 * Arguments for prlimit. Address space does not measure memory (Node and glibc arenas reserve far more than they
 * touch), so it is only a ceiling. Writable memory has a lower limit. `watch.ts` holds the process tree to
 * `memoryBytes`.
 */
export function prlimitArgs(limits: Limits): string[] {
  return [
    // The soft limit lies below the hard one: SIGXCPU then tells an exhausted limit from a crash.
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
