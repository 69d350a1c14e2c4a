// A pid alone does not identify a process, because pids are reused, for example after a restart of the machine. A pid
// with a start time does.
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A running process. `started` is an opaque text. Compare it only with another reading on the same machine. */
export type ProcessIdentity = { readonly pid: number; readonly started: string }

/** The identity of the process that has this pid now. Undefined if there is none. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = process.platform === 'linux' ? startedFromProc(pid) : askPs('lstart=', pid)
  return started === undefined ? undefined : { pid, started }
}

/** Whether exactly this process still runs. A zombie does not count. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.started === identity.started
}

/** Parses an identity from JSON. Undefined if it is malformed. */
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

// proc(5): the second field may contain spaces and brackets, so fields are counted from the last bracket. State is
// field 3, starttime field 22.
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
