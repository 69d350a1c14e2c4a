import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ProcessRole } from '@firsthand/database/migrate'
import { until } from '../../../packages/queues/src/valkey.test-kit.ts'
import type { TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'

export type WorkerName = Extract<ProcessRole, 'relay' | 'preserve' | 'inspect' | 'normalise' | 'reconstruct'>

export interface WorkerProcess {
  readonly name: WorkerName
  readonly pid: number
  /** The worker's log so far. */
  log(): string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

const root = join(import.meta.dirname, '../../..')

/**
 * Starts the worker as in production, in a process of its own, with the world's services. Resolves when it is ready.
 */
export async function startWorker(
  world: TestWorld,
  redisUrl: string,
  name: WorkerName,
  settings: Readonly<Record<string, string>> = {},
): Promise<WorkerProcess> {
  // `npm test` has compiled the worker; starting from the compiled files takes half as long as from sources.
  const main = join(root, 'workers', name, 'dist/process/main.js')
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: world.database.urlOf(name),
      REDIS_URL: redisUrl,
      FIRSTHAND_DATA: world.folder,
      FIRSTHAND_KEYS: join(world.folder, 'keys'),
      ...(name === 'preserve' ? { FIRSTHAND_CLOSED_KEYS: join(world.folder, 'closed-keys') } : {}),
      ...(process.env['FIRSTHAND_PROGRAMS'] === undefined
        ? {}
        : { FIRSTHAND_PROGRAMS: process.env['FIRSTHAND_PROGRAMS'] }),
      ...settings,
    },
  })
  let text = ''
  const collect = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  await until(
    `${name} is ready`,
    () => {
      if (child.exitCode !== null) throw new Error(`${name} ended at its start: ${text}`)
      return text.includes('"process.ready"')
    },
    180_000,
  )
  return {
    name,
    pid: child.pid ?? 0,
    log: () => text,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}
