import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Programs } from '../programs.ts'
import { roomFor } from './bubblewrap.ts'
import { runChild } from './child-process.ts'
import { METADATA_LIMITS, prlimitArgs } from './limits.ts'

/**
 * `bubblewrap`: everything runs. `limited`: metadata only, previews off, for drills only; say so on screen.
 * `none`: not even limits can be set, nothing reads witness bytes.
 */
export type SandboxMode = 'bubblewrap' | 'limited' | 'none'

export interface SandboxState {
  readonly mode: SandboxMode
  /** A sentence for officers and `status`; holds no path and no witness data. */
  readonly reason: string
}

/** Starts a harmless program behind the real walls and sees whether that works here. */
export async function probeSandbox(programs: Programs, walls: readonly string[]): Promise<SandboxState> {
  const { bwrap, prlimit } = programs
  if (prlimit === undefined) return { mode: 'none', reason: 'prlimit is not installed' }
  if (bwrap === undefined) return { mode: 'limited', reason: 'bubblewrap is not installed' }
  const scratchDir = await mkdtemp(join(tmpdir(), 'probe-'))
  try {
    const room = roomFor({ scratch: scratchDir, env: programs.env })
    const args = [...walls, ...room, '--', prlimit, ...prlimitArgs(METADATA_LIMITS), programs.node, '--version']
    const env = programs.env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: programs.env.LD_LIBRARY_PATH }
    const run = await runChild({ command: bwrap, args, env, cwd: '/', scratchDir, limits: METADATA_LIMITS })
    if (run.ended === 'exited' && run.exitCode === 0) return { mode: 'bubblewrap', reason: 'bubblewrap works' }
    return { mode: 'limited', reason: 'bubblewrap is refused here (user namespaces)' }
  } catch {
    return { mode: 'limited', reason: 'bubblewrap cannot be started' }
  } finally {
    await rm(scratchDir, { recursive: true, force: true })
  }
}
