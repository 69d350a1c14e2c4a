// Runs one of Firsthand's own processes, compiled, as a child of the test.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Life } from './kept-running.ts'
import { ROOT } from './start-stack.ts'

export interface OwnProcess {
  /** The name of its log file. */
  readonly name: string
  /** The process's folder below the checkout. */
  readonly room: string
  /** The process's whole environment. */
  readonly environment: NodeJS.ProcessEnv
  readonly logs: string
  /** The program setpriv. It ends the process when this process ends in any way. */
  readonly setpriv: string | undefined
}

const READY_LIMIT_MS = 180_000

/**
 * Starts the process from `dist`. Resolves when it reports that it is ready.
 * @throws if it ends earlier or takes longer than 180 s
 */
export async function launchOwnProcess(of: OwnProcess): Promise<Life> {
  const script = [process.execPath, '--enable-source-maps', join(ROOT, of.room, 'dist/process/main.js')]
  const [command = process.execPath, ...args] =
    of.setpriv === undefined ? script : [of.setpriv, '--pdeathsig', 'KILL', '--', ...script]
  const child = spawn(command, args, { cwd: '/', env: of.environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const lastWords = await untilReady(child, of, ended)
  return {
    pid: child.pid ?? 0,
    ended,
    lastWords,
    async stop() {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(hard)
    },
  }
}

/** Resolves with a function that returns the last line of its output. */
async function untilReady(
  child: ChildProcess,
  { name, logs }: OwnProcess,
  ended: Promise<void>,
): Promise<() => string> {
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a', mode: 0o600 })
  let last = ''
  const ready = new Promise<'ready'>((resolve) => {
    const hear = (line: string): void => {
      log.write(`${line}\n`)
      last = line
      if (line.includes('"event":"process.ready"')) resolve('ready')
    }
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', hear)
    }
  })
  child.once('close', () => log.end())
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), READY_LIMIT_MS)
  })
  const first = await Promise.race([ready, ended.then(() => 'ended' as const), limit])
  clearTimeout(timer)
  if (first === 'ready') return () => last
  child.kill('SIGKILL')
  throw new Error(`${name} ${first === 'late' ? 'is not ready in time' : 'ended at its start'}: ${last}`)
}
