import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Daemon {
  readonly name: string
  isAlive(): boolean
  /** Sends the signal to every daemon, and kills those that have not ended after 10 s. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** The last lines of its output, to explain a failed start. */
  lastWords(): string
}

/**
 * `setpriv --pdeathsig` ends the daemon when this process ends, even after kill -9, so that a test run leaves nothing
 * running. The working folder is / because Debian builds Ceph with relative plugin folders.
 */
export function startDaemon(dir: string, name: string, command: readonly string[]): Daemon {
  const output = join(dir, `${name}.out`)
  const descriptor = openSync(output, 'a')
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], {
    cwd: '/',
    stdio: ['ignore', descriptor, descriptor],
  })
  closeSync(descriptor)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    name,
    isAlive: () => isAlive(child),
    end: (signal) => end(child, gone, signal),
    lastWords: () => readFileSync(output, 'utf8').split('\n').slice(-8).join('\n'),
  }
}

const isAlive = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

async function end(child: ChildProcess, gone: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  if (!isAlive(child)) return
  child.kill(signal)
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(hard)
}
