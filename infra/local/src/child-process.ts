import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type CommandLine, type DeathSignal, endingWithUs, type WrappingTools } from './child-wrapping.ts'
import { openLogFile } from './log-file.ts'
import { identityOf, type ProcessIdentity } from './process-identity.ts'

/** A long-running child process of ours. */
export type ChildSpec = {
  readonly name: string
  /** The command line, without setpriv, which is added in front. */
  readonly line: CommandLine
  /** Changes the user. It gets the line after setpriv has been added, and wraps both. */
  readonly wrap?: (line: CommandLine) => CommandLine
  readonly tools: WrappingTools
  /** The child's working directory; `/` by default. */
  readonly folder?: string
  /** The child's whole environment. */
  readonly environment: NodeJS.ProcessEnv
  readonly user?: { readonly uid: number; readonly gid: number }
  /** The child's output is appended to this file (0600). */
  readonly logFile: string
  /** Called with each line of stdout. */
  readonly onLine?: (line: string) => void
  readonly deathSignal: DeathSignal
  readonly stopSignal: 'SIGTERM' | 'SIGINT'
  /** Milliseconds that the child has to end after a stop. A child that still runs then is killed. */
  readonly stopLimitMs: number
  readonly registry: ChildRegistry
}

/** Records living children, so that a later start finds them if we are killed. */
export type ChildRegistry = {
  readonly add: (child: NotedChild) => void
  readonly remove: (child: NotedChild) => void
}

export type NotedChild = {
  readonly name: string
  readonly identity: ProcessIdentity
  readonly stopSignal: 'SIGTERM' | 'SIGINT'
}

/** How a child ended, in words: `exit code 1`, `SIGKILL`. */
export type ChildEnd = { readonly how: string }

export type RunningChild = {
  readonly pid: number
  readonly ended: Promise<ChildEnd>
  /** Asks the child to stop, kills it at the limit, and waits until it has ended. */
  readonly stop: () => Promise<void>
}

/** Starts a child in its own session. So Ctrl-C in our terminal reaches only us, and we stop the children in order. */
export function spawnChild(spec: ChildSpec): RunningChild {
  const inner = endingWithUs(spec.line, spec.deathSignal, spec.tools)
  const { command, args } = spec.wrap === undefined ? inner : spec.wrap(inner)
  const log = openLogFile(spec.logFile)
  const child = spawn(command, args, {
    cwd: spec.folder ?? '/',
    env: spec.environment,
    detached: true,
    // A service writes to its log file itself, so that its last lines are kept even if we die first.
    stdio: ['ignore', spec.onLine === undefined ? log.descriptor() : 'pipe', log.descriptor()],
    ...(spec.user ?? {}),
  })
  const noted = note(spec, child.pid)
  let isOver = false
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', (error) => resolve({ how: `no start: ${error.message}` }))
    const finish = (code: number | null, signal: string | null) => resolve({ how: signal ?? `exit code ${code}` })
    // `close` means that the last lines have been read. But a grandchild that holds the pipe open may delay it for
    // ever, so `exit` counts after a second.
    child.once('close', finish)
    child.once('exit', (code, signal) => setTimeout(() => finish(code, signal), 1_000).unref())
  }).then((end) => {
    if (noted !== undefined) spec.registry.remove(noted)
    isOver = true
    log.close()
    return end
  })
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!isOver) log.write(line)
      spec.onLine?.(line)
    })
  }
  return { pid: child.pid ?? 0, ended, stop: () => stopChild(child, ended, spec) }
}

function note(spec: ChildSpec, pid: number | undefined): NotedChild | undefined {
  const identity = pid === undefined ? undefined : identityOf(pid)
  if (identity === undefined) return undefined
  const noted = { name: spec.name, identity, stopSignal: spec.stopSignal }
  spec.registry.add(noted)
  return noted
}

async function stopChild(child: ChildProcess, ended: Promise<ChildEnd>, spec: ChildSpec): Promise<void> {
  child.kill(spec.stopSignal)
  // At the limit the whole session is killed, because processes that the child started must not outlive it.
  const limit = setTimeout(() => killSession(child.pid), spec.stopLimitMs)
  await ended
  clearTimeout(limit)
}

function killSession(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // the child has just ended
  }
}
