import { readFileSync } from 'node:fs'
import { type CommandLine, mappedToNobody } from './child-wrapping.ts'
import { runProgram } from './run-program.ts'

/** The user under which Postgres runs. It refuses to be root. */
export type PostgresUser =
  | { readonly kind: 'ourselves' }
  | { readonly kind: 'mapped'; readonly uid: number; readonly gid: number; readonly unshare: string }
  /** User namespaces are refused (a container's default): a real switch to another user, who must own the data. */
  | { readonly kind: 'switched'; readonly uid: number; readonly gid: number }

/** Chooses for this process: root is mapped to nobody in a user namespace, or becomes nobody if that is refused. */
export async function choosePostgresUser(unshare: string | undefined): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return { kind: 'ourselves' }
  const nobody = findNobody()
  if (unshare === undefined) return { kind: 'switched', ...nobody }
  try {
    await runProgram({ ...mappedToNobody({ command: '/bin/true', args: [] }, nobody, unshare), limitMs: 5_000 })
    return { kind: 'mapped', ...nobody, unshare }
  } catch {
    return { kind: 'switched', ...nobody }
  }
}

/** Wraps the line to run as that user, before setpriv; for `switched` the caller also passes uid and gid to spawn. */
export function asPostgresUser(line: CommandLine, user: PostgresUser): CommandLine {
  return user.kind === 'mapped' ? mappedToNobody(line, user, user.unshare) : line
}

// The mapped user must be in the password file.
function findNobody(): { uid: number; gid: number } {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (line === null) throw new Error('Postgres cannot run as root, and this system has no user nobody')
  return { uid: Number(line[1]), gid: Number(line[2]) }
}
