// How a child learns that we died: Linux sends it a signal (prctl PR_SET_PDEATHSIG, set by setpriv). A change of user
// clears that setting, so in the chain setpriv comes after unshare, next to the program itself.

/** A program with its arguments. */
export type CommandLine = { readonly command: string; readonly args: readonly string[] }

/** The system tools that wrap a child. Undefined where the system has none (macOS). */
export type WrappingTools = { readonly setpriv: string | undefined; readonly unshare: string | undefined }

/** The signal that the child gets when this process dies. */
export type DeathSignal = 'KILL' | 'TERM' | 'INT'

/** Wraps the line so that it ends when this process does. */
export function endingWithUs(line: CommandLine, signal: DeathSignal, tools: WrappingTools): CommandLine {
  if (tools.setpriv === undefined) return line
  return { command: tools.setpriv, args: ['--pdeathsig', signal, '--', line.command, ...line.args] }
}

/**
 * Wraps the line so that root's process appears to itself as `nobody`, while its files still belong to root. Postgres
 * refuses to run as root.
 */
export function mappedToNobody(line: CommandLine, nobody: { uid: number; gid: number }, unshare: string): CommandLine {
  const mapping = [`--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]
  return { command: unshare, args: ['--user', ...mapping, '--', line.command, ...line.args] }
}
