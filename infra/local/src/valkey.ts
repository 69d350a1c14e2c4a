import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ChildRegistry, type RunningChild, spawnChild } from './child-process.ts'
import type { WrappingTools } from './child-wrapping.ts'
import { freePort } from './free-port.ts'
import { makePrivateFolder, writePrivateFile } from './private-file.ts'
import { secretIn } from './secret-file.ts'
import { askValkey } from './valkey-ping.ts'
import { waitUntil } from './wait-until.ts'

export type ValkeyOptions = {
  /** The path of valkey-server or redis-server. */
  readonly program: string
  /** The environment that the program needs. */
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
  readonly logFile: string
  readonly tools: WrappingTools
  readonly registry: ChildRegistry
}

/** A Valkey that is ready to launch. `launch` may be called again after it ended, and the URL stays the same. */
export type EmbeddedValkey = {
  readonly url: string
  readonly port: number
  readonly launch: () => Promise<RunningChild>
}

/** Chooses a port and a password, and writes the configuration. Nothing runs yet. */
export async function prepareValkey(options: ValkeyOptions): Promise<EmbeddedValkey> {
  const data = join(options.folder, 'data')
  // An older version of this program may have left data here.
  rmSync(data, { recursive: true, force: true })
  makePrivateFolder(data)
  const password = secretIn(join(options.folder, 'password'))
  const port = await freePort()
  // Settings are passed in a file, because any user of the machine can see arguments.
  const configuration = join(options.folder, 'valkey.conf')
  writePrivateFile(configuration, configurationText({ port, password, data }))
  const launch = (): Promise<RunningChild> => launchOnce(options, configuration, { port, password })
  return { url: `redis://:${password}@127.0.0.1:${port}/0`, port, launch }
}

async function launchOnce(
  options: ValkeyOptions,
  configuration: string,
  address: { readonly port: number; readonly password: string },
): Promise<RunningChild> {
  const child = spawnChild({
    name: 'valkey',
    line: { command: options.program, args: [configuration] },
    tools: options.tools,
    environment: { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...options.environment },
    logFile: options.logFile,
    deathSignal: 'TERM',
    stopSignal: 'SIGTERM',
    stopLimitMs: 15_000,
    registry: options.registry,
  })
  let end: string | undefined
  void child.ended.then(({ how }) => {
    end = how
  })
  try {
    await waitUntil({ what: 'Valkey to answer', limitMs: 120_000, everyMs: 10 }, () => {
      if (end !== undefined) throw new Error(`Valkey ended (${end}); its log is ${options.logFile}`)
      return askValkey(address)
    })
  } catch (cause) {
    // A process that was left behind would hold the port, and every further launch would fail.
    await child.stop()
    throw cause
  }
  return child
}

function configurationText(server: { port: number; password: string; data: string }): string {
  return [
    'bind 127.0.0.1',
    `port ${server.port}`,
    'protected-mode yes',
    `requirepass ${server.password}`,
    `dir "${server.data.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    // Data stays in memory only. So no disk records which job came in which millisecond, and after a restart the relay
    // sends the jobs again.
    'appendonly no',
    'save ""',
    'stream-node-max-entries 1',
    'maxmemory-policy noeviction',
    'daemonize no',
    'loglevel warning',
    '',
  ].join('\n')
}
