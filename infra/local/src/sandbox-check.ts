import type { FoundPrograms } from './found-programs.ts'
import { runProgram } from './run-program.ts'

/** Advice for the case that bubblewrap is installed but this system does not let it work. */
export async function sandboxWarnings({ paths, environment }: FoundPrograms): Promise<string[]> {
  if (paths.bwrap === undefined) return []
  try {
    // The minimum that every decoder needs: separate namespaces over a read-only root.
    const args = ['--unshare-all', '--die-with-parent', '--ro-bind', '/', '/', '--', '/bin/true']
    await runProgram({ command: paths.bwrap, args, environment: { ...environment }, limitMs: 5_000 })
    return []
  } catch {
    return [
      'this system refuses user namespaces, so decoders have no walls: files are kept, and none is decoded, in drills neither. Allow user namespaces, then start again',
    ]
  }
}
