import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Readable, Writable } from 'node:stream'
import { inheritedDescriptors } from './inherited.ts'
import type { Limits } from './limits.ts'
import { folderBytes, isForkBomb, treeUse } from './watch.ts'

/** How a child ended. Every value except `exited` means that we ended it. */
export type Ending = 'exited' | 'timed-out' | 'too-much-output' | 'too-much-memory' | 'too-many-processes' | 'aborted'

export interface ChildRun {
  readonly ended: Ending
  /** Exit status. Null if a signal ended the child (SIGXCPU, SIGXFSZ, SIGKILL). */
  readonly exitCode: number | null
  readonly signal: string | null
  /** Output on stdout, at most `limits.outputBytes`. */
  readonly stdout: Buffer
  /** The last 4 KiB of stderr. It may hold witness text and is never logged. */
  readonly stderr: string
  readonly wallMs: number
}

export interface ChildCall {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** The input file, passed as descriptor 3, read-only. */
  readonly inputFile?: string | undefined
  /** The system call filter, passed as descriptor FILTER_FD. bubblewrap reads it before the program starts. */
  readonly filter?: Buffer | undefined
  /** Text for stdin, which is then closed. */
  readonly stdin?: string | undefined
  readonly scratchDir: string
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
}

export const FILTER_FD = 4
const WATCH_MS = 200
/**
 * After this many checks, a child that uses little is checked only every fifth time, because a check costs as much as
 * some pictures.
 */
const CALM_AFTER_LOOKS = 25
const CALM_EVERY = 5
/**
 * A run with at most this many processes has no extra children. There are usually three: two of bubblewrap, and the
 * decoder.
 */
const CALM_PROCESSES = 4
const STDERR_BYTES = 4096
const MiB = 1024 * 1024
/** Limit for stdout, which is held in memory. It applies whatever the limit of files. */
const MOST_STDOUT_BYTES = 128 * MiB
/** Limit for stderr. Reading it costs the worker time, although only the end is kept. */
const MOST_STDERR_BYTES = 64 * MiB
/**
 * After a child ends, another process may still hold its pipes. After this time the output that was read so far is
 * final.
 */
const PIPES_MS = 2000

/** Runs one child to its end or to a limit. Throws only if it cannot be started at all. */
export async function runChild(call: ChildCall): Promise<ChildRun> {
  const input = call.inputFile === undefined ? undefined : await openInput(call.inputFile)
  const nothing = await open('/dev/null', 'r')
  try {
    const handed = { input: input?.fd, nothing: nothing.fd, covered: await inheritedDescriptors(FILTER_FD) }
    return await new Promise((resolve, reject) => follow(call, handed, { resolve, reject }))
  } finally {
    await nothing.close()
    await input?.close()
  }
}

/**
 * Opens the input. It may be the output of another decoder: a link in its place would show a file of the host to this
 * child, and opening a pipe would block.
 */
async function openInput(file: string): Promise<FileHandle> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new Error('the input of a sandbox child is no plain file')
}

interface Settle {
  resolve: (run: ChildRun) => void
  reject: (cause: Error) => void
}

interface OpenDescriptors {
  readonly input: number | undefined
  readonly nothing: number
  /** Descriptor numbers that must be /dev/null in the child. */
  readonly covered: readonly number[]
}

/**
 * The child's descriptors by number: stdin, stdout, stderr, the input, the filter. 'ignore' above 2 leaves a number
 * unchanged.
 */
function stdioOf(call: ChildCall, { input, nothing, covered }: OpenDescriptors): ('pipe' | 'ignore' | number)[] {
  const stdio: ('pipe' | 'ignore' | number)[] = [call.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
  stdio.push(input ?? nothing, call.filter === undefined ? nothing : 'pipe')
  for (const fd of covered) {
    while (stdio.length < fd) stdio.push('ignore')
    stdio[fd] = nothing
  }
  return stdio
}

function follow(call: ChildCall, handed: OpenDescriptors, settle: Settle): void {
  const started = performance.now()
  const stdio = stdioOf(call, handed)
  // Detached: the child gets its own process group, so that one signal reaches all of it.
  const child = spawn(call.command, [...call.args], { stdio, env: call.env, cwd: call.cwd, detached: true })
  let ended: Ending = 'exited'
  const end = (why: Ending): void => {
    if (ended === 'exited') ended = why
    killGroup(child)
  }
  const output = listen(child, Math.min(call.limits.outputBytes, MOST_STDOUT_BYTES), () => end('too-much-output'))
  const wall = setTimeout(() => end('timed-out'), call.limits.wallMs)
  const watch = watchTree(child, call, end)
  const onAbort = (): void => end('aborted')
  call.signal?.addEventListener('abort', onAbort, { once: true })
  if (call.signal?.aborted === true) onAbort()
  let pipes: NodeJS.Timeout | undefined
  const release = (): void => {
    clearTimeout(pipes)
    clearTimeout(wall)
    clearInterval(watch)
    call.signal?.removeEventListener('abort', onAbort)
  }
  child.on('error', (cause) => {
    release()
    settle.reject(new Error('a sandbox child could not be started', { cause }))
  })
  child.on('exit', () => {
    // Without bubblewrap a grandchild may have left the group with our pipes open.
    pipes = setTimeout(() => {
      child.stdout?.destroy()
      child.stderr?.destroy()
    }, PIPES_MS)
  })
  child.on('close', (exitCode, signal) => {
    release()
    killGroup(child)
    // The caller does not distinguish prlimit's CPU limit from ours.
    const spent = signal === 'SIGXCPU' || exitCode === 128 + 24
    if (ended === 'exited' && spent) ended = 'timed-out'
    settle.resolve({ ended, exitCode, signal, ...output(), wallMs: Math.round(performance.now() - started) })
  })
  if (call.stdin !== undefined) writeTo(child.stdin, call.stdin)
  if (call.filter !== undefined) writeTo(child.stdio[FILTER_FD], call.filter)
}

/** Writes to a pipe of the child. The child may end before it has read everything; that is no error. */
function writeTo(pipe: Readable | Writable | null | undefined, what: string | Buffer): void {
  if (!(pipe instanceof Writable)) return
  pipe.on('error', () => undefined)
  pipe.end(what)
}

function listen(child: ChildProcess, most: number, tooMuch: () => void): () => { stdout: Buffer; stderr: string } {
  const chunks: Buffer[] = []
  let bytes = 0
  let stderrBytes = 0
  let stderrTail = Buffer.alloc(0)
  child.stdout?.on('data', (chunk: Buffer) => {
    const room = most - bytes
    if (room > 0) chunks.push(chunk.subarray(0, room))
    bytes += chunk.length
    if (bytes > most) tooMuch()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderrTail = Buffer.concat([stderrTail, chunk]).subarray(-STDERR_BYTES)
    stderrBytes += chunk.length
    if (stderrBytes > MOST_STDERR_BYTES) tooMuch()
  })
  return () => ({ stdout: Buffer.concat(chunks), stderr: stderrTail.toString('utf8') })
}

function watchTree(child: ChildProcess, call: ChildCall, end: (why: Ending) => void): NodeJS.Timeout {
  let looks = 0
  let isCalm = false
  return setInterval(() => {
    looks += 1
    if (child.pid === undefined || (isCalm && looks > CALM_AFTER_LOOKS && looks % CALM_EVERY !== 0)) return
    void treeUse(child.pid).then((use) => {
      isCalm = use.residentBytes < call.limits.memoryBytes / 2 && use.processes <= CALM_PROCESSES
      if (use.residentBytes > call.limits.memoryBytes) end('too-much-memory')
      if (isForkBomb(use)) end('too-many-processes')
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
    // ESRCH: the group is gone already.
  }
}
