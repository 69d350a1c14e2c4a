// Starts the stack as a person would: `node infra/local/start.mjs` with its own data folder and ports.
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunFile, waitUntil } from '@firsthand/local'
import { readRun } from './run-file.ts'

/** The root of the tested checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const START_LIMIT_MS = 480_000

export interface StartOptions {
  /** The data folder of an earlier start. By default a new one, which `stop` removes. */
  readonly data?: string
  /** Additional environment variables, as a person would set them. */
  readonly environment?: NodeJS.ProcessEnv
  /**
   * The path of a copy of this checkout. The stack is started from it as by `npm run dev`, and a test may change it.
   */
  readonly writtenIn?: string
}

export interface Stack {
  /** The current `run.json`. */
  run(): RunFile
  readonly intakeUrl: string
  readonly commandUrl: string
  /** The slug of the incident that the first start opened. */
  readonly slug: string
  readonly incident: string
  readonly data: string
  /** Time from the command until it prints `Firsthand is ready`, ms. */
  readonly startedInMs: number
  /** What the start command printed. */
  output(): string
  /** The contents of all log files, by name. */
  logs(): ReadonlyMap<string, string>
  pidOf(process: string): number
  /** Kills the process with `kill -9`. Returns its former pid. */
  kill9(process: string): number
  /** Waits until the supervisor has restarted the process. */
  untilRestarted(process: string, oldPid: number): Promise<void>
  /** Kills the supervisor with `kill -9` and waits for its end. */
  killSupervisor(): Promise<void>
  /** Ends the stack with Ctrl-C, and removes the data folder unless it was given or `keep` is set. */
  stop(options?: { readonly keep?: boolean }): Promise<void>
}

/**
 * Resolves when the stack is ready for use.
 * @throws if it ends earlier or takes longer than 480 s
 */
export async function startStack(options: StartOptions = {}): Promise<Stack> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'firsthand-e2e-'))
  const began = performance.now()
  const supervisor = launch(data, options)
  try {
    const run = await untilReady(supervisor, data)
    return describe(supervisor, {
      data,
      run,
      isOurs: options.data === undefined,
      startedInMs: performance.now() - began,
    })
  } catch (error) {
    await supervisor.end('SIGTERM')
    if (options.data === undefined && process.env['FIRSTHAND_TEST_KEEP'] !== '1')
      rmSync(data, { recursive: true, force: true })
    throw error
  }
}

interface Supervisor {
  readonly child: ChildProcess
  /** Whether a pid is that of the supervisor: the child itself, or a child of it. */
  readonly isOurs: (pid: number) => boolean
  output(): string
  end(signal: NodeJS.Signals): Promise<void>
}

function launch(data: string, { environment, writtenIn }: StartOptions): Supervisor {
  const root = writtenIn ?? ROOT
  const script = join(root, 'infra/local', writtenIn === undefined ? 'start.mjs' : 'dev.mjs')
  const child = spawn(process.execPath, [script], {
    cwd: root,
    // Variables as npm sets them, so that the stack ends with this process, however this process ends.
    env: {
      ...process.env,
      ...environment,
      ...{ NODE_OPTIONS: '', FIRSTHAND_DATA: data, FIRSTHAND_PORT: '0', npm_lifecycle_event: 'start' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A Ctrl-C at the terminal must not reach the stack, because the tests stop it themselves.
    detached: true,
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    child,
    // When run from sources, the supervisor is a child of the process that prepared them.
    isOurs: (pid) => pid === child.pid || writtenIn !== undefined,
    output: () => output,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await ended
    },
  }
}

async function untilReady({ child, isOurs, output }: Supervisor, data: string): Promise<RunFile> {
  return waitUntil({ what: 'Firsthand to be ready', limitMs: START_LIMIT_MS, everyMs: 20 }, () => {
    if (child.exitCode !== null) throw new Error(`the start ended with ${child.exitCode}:\n${output()}`)
    const run = readRun(data)
    return run?.ready === true && isOurs(run.pid) ? run : undefined
  }).catch((cause: unknown) => {
    throw new Error(`Firsthand did not become ready:\n${output()}\n${tails(data)}`, { cause })
  })
}

interface Known {
  readonly data: string
  readonly run: RunFile
  readonly isOurs: boolean
  readonly startedInMs: number
}

function describe(supervisor: Supervisor, { data, run, isOurs, startedInMs }: Known): Stack {
  const now = (): RunFile => readRun(data) ?? run
  const pidOf = (name: string): number => {
    const pid = now().processes[name]
    if (pid === undefined) throw new Error(`${name} is not running`)
    return pid
  }
  return {
    run: now,
    intakeUrl: run.intakeUrl,
    commandUrl: run.commandUrl,
    slug: run.incident?.slug ?? '',
    incident: run.incident?.id ?? '',
    data,
    startedInMs,
    output: supervisor.output,
    logs: () => readLogs(data),
    pidOf,
    kill9(name) {
      const pid = pidOf(name)
      process.kill(pid, 'SIGKILL')
      return pid
    },
    async untilRestarted(name, oldPid) {
      const isNew = (): boolean => (now().processes[name] ?? oldPid) !== oldPid
      await waitUntil({ what: `${name} to be started anew`, limitMs: 240_000 }, isNew)
    },
    killSupervisor: () => supervisor.end('SIGKILL'),
    async stop({ keep = false } = {}) {
      const { exitCode } = supervisor.child
      await supervisor.end('SIGTERM')
      keepForALook(data)
      if (isOurs && !keep && process.env['FIRSTHAND_TEST_KEEP'] !== '1') rmSync(data, { recursive: true, force: true })
      if (exitCode !== null) throw new Error(`the stack had ended by itself with ${exitCode}:\n${supervisor.output()}`)
    },
  }
}

export function readLogs(data: string): ReadonlyMap<string, string> {
  const folder = join(data, 'logs')
  if (!existsSync(folder)) return new Map()
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const))
}

const tails = (data: string): string =>
  [...readLogs(data)].map(([name, text]) => `--- ${name}\n${text.slice(-1500)}`).join('\n')

/** Copies every log into the file that FIRSTHAND_TEST_LOGS names, for failures that occur only in CI. */
function keepForALook(data: string): void {
  const file = process.env['FIRSTHAND_TEST_LOGS']
  if (file !== undefined) for (const [name, text] of readLogs(data)) appendFileSync(file, `=== ${name}\n${text}\n`)
}
