import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomFor } from './bubblewrap.ts'
import { FILTER_FD, runChild } from './child-process.ts'
import { type Limits, METADATA_LIMITS, prlimitArgs } from './limits.ts'
import type { Programs } from './programs.ts'
import { seccompFilter } from './seccomp.ts'

/**
 * `bubblewrap`: everything runs. `none`: there is no isolation, so nothing reads witness bytes, not even in a drill.
 */
export type SandboxMode = 'bubblewrap' | 'none'

export interface SandboxState {
  readonly mode: SandboxMode
  /** A sentence for officers and `status`. It contains no path and no witness data. */
  readonly reason: string
  /** Whether a system call filter is active inside the namespaces. */
  readonly isFiltered?: boolean
}

/**
 * Limits of the probe. Programs start slowly on a machine that starts everything at once. A probe that times out counts
 * as a refusal, and then nothing is decoded for the life of the process. Twice this limit is still less than a process
 * may take to become ready.
 */
const PROBE_LIMITS: Limits = { ...METADATA_LIMITS, wallMs: 45_000 }

/** Starts a harmless program inside the real sandbox to see whether that works here. */
export async function probeSandbox(programs: Programs, isolation: readonly string[]): Promise<SandboxState> {
  const { bwrap, prlimit } = programs
  if (prlimit === undefined) return { mode: 'none', reason: 'prlimit is not installed' }
  if (bwrap === undefined) return { mode: 'none', reason: 'bubblewrap is not installed' }
  const scratchDir = await mkdtemp(join(tmpdir(), 'probe-'))
  try {
    const filter = seccompFilter(process.arch, false)
    const call = { programs, isolation, scratchDir }
    if (filter !== undefined && (await works(call, filter)))
      return { mode: 'bubblewrap', reason: 'bubblewrap works', isFiltered: true }
    if (await works(call, undefined))
      return { mode: 'bubblewrap', reason: 'bubblewrap works, without a filter of system calls', isFiltered: false }
    return { mode: 'none', reason: 'bubblewrap is refused here (user namespaces)' }
  } catch {
    return { mode: 'none', reason: 'bubblewrap cannot be started' }
  } finally {
    await rm(scratchDir, { recursive: true, force: true })
  }
}

interface Try {
  readonly programs: Programs
  readonly isolation: readonly string[]
  readonly scratchDir: string
}

async function works({ programs, isolation, scratchDir }: Try, filter: Buffer | undefined): Promise<boolean> {
  const { bwrap = 'bwrap', prlimit = 'prlimit' } = programs
  const filterFd = filter === undefined ? {} : { filterFd: FILTER_FD }
  const room = roomFor({ scratch: scratchDir, env: programs.env, ...filterFd })
  const args = [...isolation, ...room, '--', prlimit, ...prlimitArgs(PROBE_LIMITS), programs.node, '--version']
  const env = programs.env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: programs.env.LD_LIBRARY_PATH }
  const run = await runChild({ command: bwrap, args, env, cwd: '/', filter, scratchDir, limits: PROBE_LIMITS })
  return run.ended === 'exited' && run.exitCode === 0
}
