import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import type { Limits } from './limits.ts'
import { folderBytes, isForkBomb, treeUse } from './watch.ts'

/** How a child ended; everything but `exited` is our doing. */
export type Ending = 'exited' | 'timed-out' | 'too-much-output' | 'too-much-memory' | 'too-many-processes' | 'aborted'

export interface ChildRun {
  readonly ended: Ending
  /** Exit status; null if a signal ended it (SIGXCPU, SIGXFSZ, SIGKILL). */
  readonly exitCode: number | null
  readonly signal: string | null
  /** What it said before it ended, at most `limits.outputBytes`. */
  readonly stdout: Buffer
  /** The last 4 KiB of stderr: may hold witness text, never to be logged. */
  readonly stderr: string
  readonly wallMs: number
}

export interface ChildCall {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Handed over as descriptor 3, read-only. */
  readonly inputFile?: string | undefined
  /** Written to stdin, then closed. */
  readonly stdin?: string | undefined
  readonly scratchDir: string
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
}

const WATCH_MS = 200
const STDERR_BYTES = 4096

/** Runs one child to its end or to a limit. Throws only if it cannot be started at all. */
export async function runChild(call: ChildCall): Promise<ChildRun> {
  const input = call.inputFile === undefined ? undefined : await open(call.inputFile, 'r')
  try {
    return await new Promise((resolve, reject) => follow(call, input?.fd, { resolve, reject }))
  } finally {
    await input?.close()
  }
}

interface Settle {
  resolve: (run: ChildRun) => void
  reject: (cause: Error) => void
}

function follow(call: ChildCall, fd: number | undefined, settle: Settle): void {
  const started = performance.now()
  const stdio: ('pipe' | 'ignore' | number)[] = [call.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
  if (fd !== undefined) stdio.push(fd)
  // detached: its own process group, so that one signal reaches all of it
  const child = spawn(call.command, [...call.args], { stdio, env: call.env, cwd: call.cwd, detached: true })
  let ended: Ending = 'exited'
  const end = (why: Ending): void => {
    if (ended === 'exited') ended = why
    killGroup(child)
  }
  const heard = listen(child, call.limits.outputBytes, () => end('too-much-output'))
  const wall = setTimeout(() => end('timed-out'), call.limits.wallMs)
  const watch = watchTree(child, call, end)
  const onAbort = (): void => end('aborted')
  call.signal?.addEventListener('abort', onAbort, { once: true })
  if (call.signal?.aborted === true) onAbort()
  const release = (): void => {
    clearTimeout(wall)
    clearInterval(watch)
    call.signal?.removeEventListener('abort', onAbort)
  }
  child.on('error', (cause) => {
    release()
    settle.reject(new Error('a sandbox child could not be started', { cause }))
  })
  child.on('close', (exitCode, signal) => {
    release()
    killGroup(child)
    // prlimit's CPU limit and ours are one thing to the caller
    const spent = signal === 'SIGXCPU' || exitCode === 128 + 24
    if (ended === 'exited' && spent) ended = 'timed-out'
    settle.resolve({ ended, exitCode, signal, ...heard(), wallMs: Math.round(performance.now() - started) })
  })
  if (call.stdin !== undefined) {
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(call.stdin)
  }
}

function listen(child: ChildProcess, most: number, tooMuch: () => void): () => { stdout: Buffer; stderr: string } {
  const said: Buffer[] = []
  let bytes = 0
  let complaint = Buffer.alloc(0)
  child.stdout?.on('data', (chunk: Buffer) => {
    const room = most - bytes
    if (room > 0) said.push(chunk.subarray(0, room))
    bytes += chunk.length
    if (bytes > most) tooMuch()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = Buffer.concat([complaint, chunk]).subarray(-STDERR_BYTES)
  })
  return () => ({ stdout: Buffer.concat(said), stderr: complaint.toString('utf8') })
}

function watchTree(child: ChildProcess, call: ChildCall, end: (why: Ending) => void): NodeJS.Timeout {
  return setInterval(() => {
    if (child.pid === undefined) return
    void treeUse(child.pid).then((use) => {
      if (use.residentBytes > call.limits.memoryBytes) end('too-much-memory')
      if (isForkBomb(use.processes)) end('too-many-processes')
    })
    void folderBytes(call.scratchDir).then((bytes) => {
      if (bytes > 2 * call.limits.outputBytes) end('too-much-output')
    })
  }, WATCH_MS)
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // ESRCH: the group is gone already
  }
}
