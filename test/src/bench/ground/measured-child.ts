import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { manyLines } from '@firsthand/local'
import { compiled } from '../../stack/compiled.ts'
import { ROOT } from '../../stack/start-stack.ts'
import type { ProcessUse } from './probe.ts'

/** A process of ours that reports its own resource usage, and that ends when this process does. */
export interface MeasuredChild {
  readonly pid: number
  /** The port that its `process.ready` event reports. */
  readonly port: number
  /** Returns the usage since its start. `reset` restarts the measurement of the event loop's lag. */
  use(reset?: boolean): Promise<ProcessUse>
  /** The last lines that it wrote. */
  lastWords(): string
  isAlive(): boolean
  /** Sends SIGKILL, for a process whose remaining work does not matter. */
  kill(): void
  /** Sends SIGTERM, then SIGKILL if it does not end. */
  stop(): Promise<void>
}

/**
 * Loaded by `--import`, as compiled JavaScript: if the measured program is compiled, Node is started without support
 * for TypeScript.
 */
const PROBE = pathToFileURL(join(ROOT, 'test/dist/bench/ground/probe.js')).href

const START_LIMIT_MS = 30_000
const STOP_LIMIT_MS = 20_000
const KEPT = 4000

/**
 * Starts the program to measure, with intake's environment. `file`: its path, relative to the checkout. The program
 * must write one JSON line with `event: "process.ready"` and its `port`.
 */
export async function startMeasured(file: string, env: Readonly<Record<string, string>>): Promise<MeasuredChild> {
  // A folder for CPU profiles of the measured program, for whoever wants to make it faster.
  const profiles = process.env['FIRSTHAND_BENCH_PROFILES']
  const flags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]
  const program = compiled(file)
  const child = spawn(process.execPath, [...flags, ...program.flags, '--import', PROBE, program.file], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...manyLines, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let words = ''
  const hear = (chunk: Buffer): void => {
    words = (words + chunk.toString()).slice(-KEPT)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await untilReady(child, () => words)
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
  return {
    pid: child.pid ?? 0,
    port,
    use: (reset = false) => ask(child, reset ? 'reset' : 'use'),
    lastWords: () => words,
    isAlive,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
      if (isAlive()) child.kill('SIGTERM')
      await ended
      clearTimeout(timer)
    },
  }
}

function untilReady(child: ChildProcess, words: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready: ${words()}`)), START_LIMIT_MS)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${words()}`)))
    child.stdout?.on('data', () => {
      const port = /"event":"process\.ready"[^\n]*"port":(\d+)/.exec(words())?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      resolve(Number(port))
    })
  })
}

function ask(child: ChildProcess, what: 'use' | 'reset'): Promise<ProcessUse> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      const use = parseUse(message)
      if (use === undefined) return
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(use)
    }
    const onExit = (): void => reject(new Error('the measured process has ended'))
    child.on('message', onMessage)
    child.once('exit', onExit)
    child.send(what)
  })
}

const parseUse = (message: unknown): ProcessUse | undefined =>
  typeof message === 'object' && message !== null && 'use' in message ? (message.use as ProcessUse) : undefined
