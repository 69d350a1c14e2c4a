import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { SECRET } from './intake.test-kit.ts'

export interface IntakeProcess {
  readonly url: string
  readonly child: ChildProcess
  readonly lines: readonly string[]
  /** The exit code or the signal's name. Resolves when the process has ended and `lines` holds all its output. */
  readonly ended: Promise<number | string | null>
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string | null>
}

/**
 * The real `main.ts`, as `npm test` compiled it, in its own process on a free port. `dir` is the folder of
 * `createLocalStores`.
 */
export async function startIntake(options: {
  readonly databaseUrl: string
  readonly data: string
  readonly env?: Readonly<Record<string, string>>
  /** A wrapper: a program and its arguments, to which the command of the process is added. */
  readonly wrap?: readonly string[]
}): Promise<IntakeProcess> {
  const main = fileURLToPath(new URL('../dist/process/main.js', import.meta.url))
  const line = [...(options.wrap ?? []), process.execPath, '--enable-source-maps', main]
  const child = spawn(line[0] ?? process.execPath, line.slice(1), {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: options.databaseUrl,
      FIRSTHAND_DATA: options.data,
      INTAKE_SECRET: SECRET,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  // 'close' and not 'exit', because after 'exit' the last output may still be in the pipe.
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line))
  const port = await new Promise<number>((resolve, reject) => {
    ended.then((code) => reject(new Error(`intake ended with ${code}: ${lines.join('\n')}`)), reject)
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const event = parseLine(line)
      if (event.event === 'process.ready' && event.port !== undefined) resolve(event.port)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    lines,
    ended,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

const parseLine = (line: string): { readonly event?: string; readonly port?: number } => {
  try {
    return JSON.parse(line) as { event?: string; port?: number }
  } catch {
    return {}
  }
}
