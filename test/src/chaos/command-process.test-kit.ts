import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { until } from '../../../packages/queues/src/valkey.test-kit.ts'
import type { CommandKit } from '../../../services/command/src/command.test-kit.ts'

const root = join(import.meta.dirname, '../../..')

interface CommandProcess {
  readonly kit: CommandKit
  /** A folder with command's keys and a store on the local disk. */
  readonly folder: string
  readonly port: number
}

/** Starts command as in production, in a process of its own with the kit's database. Resolves when it is ready. */
export async function startCommand({ kit, folder, port }: CommandProcess): Promise<{ kill(): Promise<void> }> {
  const main = join(root, 'services/command/dist/process/main.js')
  const started = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: kit.database.urlOf('command'),
      FIRSTHAND_DATA: folder,
      FIRSTHAND_KEYS: join(folder, 'keys'),
      FIRSTHAND_OFFICERS_KEY: kit.officersKey,
      FIRSTHAND_COMMAND_URL: `http://127.0.0.1:${port}`,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  })
  let text = ''
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  await until(
    'command is ready',
    () => {
      if (started.exitCode !== null) throw new Error(`command ended at its start: ${text}`)
      return text.includes('"process.ready"')
    },
    180_000,
  )
  return { kill: () => kill(started) }
}

async function kill(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return
  const ended = once(running, 'exit')
  running.kill('SIGKILL')
  await ended
}
