import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomFor } from './bubblewrap.ts'
import { FILTER_FD, runChild } from './child-process.ts'
import { type Limits, METADATA_LIMITS, prlimitArgs } from './limits.ts'
import type { Programs } from './programs.ts'
import { seccompFilter } from './seccomp.ts'

/** `bubblewrap`: everything runs. `none`: there are no walls, so nothing reads witness bytes, in a drill neither. */
export type SandboxMode = 'bubblewrap' | 'none'

export interface SandboxState {
  readonly mode: SandboxMode
  /** A sentence for officers and `status`; holds no path and no witness data. */
  readonly reason: string
  /** Whether a filter of system calls stands behind the walls. */
  readonly isFiltered?: boolean
}

/**
 * On a machine on which everything begins at once a start takes long, and a probe that is given up is taken for a refusal:
 * it keeps everything undecoded for as long as the process lives. Twice this is less than a process may take until it is ready.
 */
const PROBE_LIMITS: Limits = { ...METADATA_LIMITS, wallMs: 45_000 }

/** Starts a harmless program behind the real walls and sees whether that works here. */
export async function probeSandbox(programs: Programs, walls: readonly string[]): Promise<SandboxState> {
  const { bwrap, prlimit } = programs
  if (prlimit === undefined) return { mode: 'none', reason: 'prlimit is not installed' }
  if (bwrap === undefined) return { mode: 'none', reason: 'bubblewrap is not installed' }
  const scratchDir = await mkdtemp(join(tmpdir(), 'probe-'))
  try {
    const filter = seccompFilter(process.arch, false)
    const call = { programs, walls, scratchDir }
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
  readonly walls: readonly string[]
  readonly scratchDir: string
}

async function works({ programs, walls, scratchDir }: Try, filter: Buffer | undefined): Promise<boolean> {
  const { bwrap = 'bwrap', prlimit = 'prlimit' } = programs
  const filterFd = filter === undefined ? {} : { filterFd: FILTER_FD }
  const room = roomFor({ scratch: scratchDir, env: programs.env, ...filterFd })
  const args = [...walls, ...room, '--', prlimit, ...prlimitArgs(PROBE_LIMITS), programs.node, '--version']
  const env = programs.env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: programs.env.LD_LIBRARY_PATH }
  const run = await runChild({ command: bwrap, args, env, cwd: '/', filter, scratchDir, limits: PROBE_LIMITS })
  return run.ended === 'exited' && run.exitCode === 0
}
