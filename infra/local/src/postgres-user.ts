import { readFileSync } from 'node:fs'
import { type CommandLine, mappedToNobody } from './child-wrapping.ts'
import { runProgram } from './run-program.ts'

/** The user under which Postgres runs, because it refuses to run as root. */
export type PostgresUser =
  | { readonly kind: 'ourselves' }
  | { readonly kind: 'mapped'; readonly uid: number; readonly gid: number; readonly unshare: string }
  /**
   * For systems that refuse user namespaces (as containers do by default): Postgres runs as another real user, who must
   * own the data.
   */
  | { readonly kind: 'switched'; readonly uid: number; readonly gid: number }

/**
 * Chooses the user for this process. Root is mapped to nobody in a user namespace; if that is refused, Postgres runs as
 * nobody.
 */
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

/**
 * Wraps the line so that it runs as that user. Call it before adding setpriv. For `switched` the caller must also pass
 * uid and gid to spawn.
 */
export function asPostgresUser(line: CommandLine, user: PostgresUser): CommandLine {
  return user.kind === 'mapped' ? mappedToNobody(line, user, user.unshare) : line
}

// The user nobody, read from the password file, because the mapped user must exist there.
function findNobody(): { uid: number; gid: number } {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (line === null) throw new Error('Postgres cannot run as root, and this system has no user nobody')
  return { uid: Number(line[1]), gid: Number(line[2]) }
}
