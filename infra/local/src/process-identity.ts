// A pid alone identifies no process: it is used again after a restart of the machine. A pid with its start time does.
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One running process. `started` is opaque; compare it only with another reading on the same machine. */
export type ProcessIdentity = { readonly pid: number; readonly started: string }

/** Distinguishes this process from a later one with the same pid; undefined if no such process runs. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = process.platform === 'linux' ? startedFromProc(pid) : askPs('lstart=', pid)
  return started === undefined ? undefined : { pid, started }
}

/** Whether exactly this process still runs. A zombie, which only waits for its parent, does not count. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.started === identity.started
}

/** Parses an identity from JSON; undefined if it is none. */
export function parseIdentity(value: unknown): ProcessIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { pid, started } = value as { pid?: unknown; started?: unknown }
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0 || typeof started !== 'string') return undefined
  return { pid, started }
}

/** The command line of a running process; empty if there is none. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return askPs('command=', pid) ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

// proc(5): the second field may hold spaces and brackets, so count from its last bracket: state is 3, starttime is 22.
function startedFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isGone = fields[0] === 'Z' || fields[0] === 'X'
    return isGone ? undefined : `${bootId()} ${fields[19]}`
  } catch {
    return undefined
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

function askPs(column: string, pid: number): string | undefined {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('ps', ['-o', column, '-p', String(pid)], options).trim() || undefined
  } catch {
    return undefined
  }
}
