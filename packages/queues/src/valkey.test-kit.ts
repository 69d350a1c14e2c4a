import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

export interface TestValkey {
  readonly url: string
  /** Kills the server as kill -9 does. The data folder stays, so that `start` loads the data from the log file. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Stops the server if it was started here, and leaves one that the environment provides. */
  release(): Promise<void>
}

/** Waits for a condition, with a limit; no test sleeps. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs
  // The pause grows: a fast condition is noticed soon, and a slow one is not polled a hundred times a second.
  for (let pause = 10; !(await holds()); pause = Math.min(pause * 1.5, 100)) {
    if (performance.now() > end) throw new Error(`waited ${limitMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/**
 * A free port below the ephemeral range (32,768 and above). Otherwise an outgoing connection could take the port while
 * a killed server is down.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const isFree = new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).once('listening', () => resolve(true))
    })
    server.listen(port, '127.0.0.1')
    if (!(await isFree)) continue
    server.close()
    await once(server, 'close')
    if (await isClaimed(port)) return port
  }
}

/**
 * Reserves the port in the same way as `infra/local`, so that no other test takes it before the server listens, or
 * while the server is down.
 */
function isClaimed(port: number): Promise<boolean> {
  const mark = createServer((socket) => socket.destroy())
  return new Promise((resolve) => {
    mark.once('error', () => resolve(false))
    mark.listen({ path: `\0firsthand-port-${port}`, exclusive: true }, () => resolve(mark.unref().listening))
  })
}

const answers = async (url: string): Promise<boolean> => {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

/** Starts a separate Valkey, for tests that flush, kill or lock it. */
export async function startValkey({ password }: { readonly password?: string } = {}): Promise<TestValkey> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-valkey-'))
  const port = await freePort()
  const program = process.env['FIRSTHAND_VALKEY_SERVER'] ?? 'valkey-server'
  const url = `redis://${password === undefined ? '' : `:${encodeURIComponent(password)}@`}127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const flags = [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--save',
      '',
      '--stream-node-max-entries',
      '1',
    ]
    const locked = password === undefined ? [] : ['--requirepass', password]
    child = spawn(program, [...flags, '--maxmemory-policy', 'noeviction', ...locked], { stdio: 'ignore' })
    await once(child, 'spawn')
    await until('Valkey answers', () => answers(url))
  }
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    url,
    kill,
    start,
    async release() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The shared server of the test run, or a separate one if there is none. Use your own key prefix. */
export async function borrowValkey(): Promise<TestValkey> {
  const url = process.env['FIRSTHAND_TEST_REDIS']
  if (url === undefined) return await startValkey()
  const unable = async (): Promise<void> => {
    throw new Error('a borrowed server is not ours to kill')
  }
  return { url, kill: unable, start: unable, release: async () => undefined }
}
