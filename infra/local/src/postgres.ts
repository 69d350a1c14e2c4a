// The embedded Postgres. It listens on loopback only, requires a password, has no socket file and logs no statement.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ChildRegistry, type RunningChild, spawnChild } from './child-process.ts'
import type { WrappingTools } from './child-wrapping.ts'
import { freePort } from './free-port.ts'
import {
  databaseName,
  openPostgresCluster,
  ownerRole,
  type PostgresCluster,
  postgresEnvironment,
} from './postgres-cluster.ts'
import { memoryHere, pagesMb } from './postgres-memory.ts'
import { asPostgresUser, choosePostgresUser } from './postgres-user.ts'
import { readIfThere } from './private-file.ts'
import { commandOf, identityOf } from './process-identity.ts'
import { waitUntil } from './wait-until.ts'

export type PostgresOptions = {
  /** The folder for data, password and lock; made if missing. */
  readonly folder: string
  readonly logFile: string
  readonly tools: WrappingTools
  readonly registry: ChildRegistry
  /** Further settings of Postgres, as `name=value`. */
  readonly settings?: readonly string[]
  /** Time limit until Postgres accepts connections. */
  readonly readyLimitMs?: number
}

/** After a crash Postgres replays all WAL since its last checkpoint, on a disk that may be busy. */
const READY_LIMIT_MS = 300_000

/** A Postgres that is ready to launch. `launch` may be called again after it ended, and the URL stays the same. */
export type EmbeddedPostgres = {
  readonly ownerUrl: string
  readonly port: number
  readonly launch: () => Promise<RunningChild>
}

/** Makes the cluster if needed and chooses a port. Nothing runs yet. */
export async function preparePostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const user = await choosePostgresUser(options.tools.unshare)
  const cluster = await openPostgresCluster(options.folder, user)
  const port = await freePort()
  const ownerUrl = `postgres://${ownerRole}:${cluster.password}@127.0.0.1:${port}/${databaseName}`
  return { ownerUrl, port, launch: () => launch(cluster, port, options) }
}

async function launch(cluster: PostgresCluster, port: number, options: PostgresOptions): Promise<RunningChild> {
  const pidFile = join(cluster.data, 'postmaster.pid')
  removeStrangersPidFile(pidFile, cluster.data)
  const { user } = cluster
  const child = spawnChild({
    name: 'postgres',
    line: { command: cluster.binaries.postgres, args: serverArguments(cluster.data, port, options.settings ?? []) },
    wrap: (line) => asPostgresUser(line, user),
    ...(user.kind === 'switched' ? { user: { uid: user.uid, gid: user.gid } } : {}),
    tools: options.tools,
    environment: postgresEnvironment,
    logFile: options.logFile,
    // SIGINT is Postgres's fast shutdown: sessions end, data is written, and the next start needs no recovery.
    deathSignal: 'INT',
    stopSignal: 'SIGINT',
    stopLimitMs: 30_000,
    registry: options.registry,
  })
  try {
    await waitForReady(child, pidFile, options)
  } catch (cause) {
    // A process that was left behind would hold the data folder, and every further launch would fail.
    await child.stop()
    throw cause
  }
  return child
}

// Removes a postmaster.pid whose pid belongs to another process. After a restart of the machine that may happen, and
// Postgres would refuse to start. In every other case the file stays, because it also guards against sessions that
// outlived a killed postmaster.
function removeStrangersPidFile(pidFile: string, data: string): void {
  const pid = Number(readIfThere(pidFile)?.split('\n')[0])
  if (!Number.isSafeInteger(pid) || pid <= 0 || identityOf(pid) === undefined) return
  if (!commandOf(pid).includes(data)) rmSync(pidFile, { force: true })
}

// Line 8 of postmaster.pid is the postmaster's state ("starting", "ready", …).
async function waitForReady(child: RunningChild, pidFile: string, options: PostgresOptions): Promise<void> {
  const { logFile, readyLimitMs: limitMs = READY_LIMIT_MS } = options
  let end: string | undefined
  void child.ended.then(({ how }) => {
    end = how
  })
  await waitUntil({ what: 'Postgres to accept connections', limitMs, everyMs: 10 }, () => {
    if (end !== undefined) throw new Error(`Postgres ended (${end}); its log is ${logFile}`)
    const lines = readIfThere(pidFile)?.split('\n')
    // The file of a killed postmaster says "ready", too. Line 1 is the pid of the postmaster that wrote it.
    return Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === 'ready'
  })
}

function serverArguments(data: string, port: number, more: readonly string[]): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'password_encryption=scram-sha-256',
    'max_connections=200',
    `shared_buffers=${pagesMb(memoryHere())}MB`,
    'synchronous_commit=on',
    // An error message with its statement or row would reveal what a witness wrote.
    'log_statement=none',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_min_messages=warning',
    'log_checkpoints=off',
    'log_connections=',
    // Log lines have no time of day. The time of an insert would reveal when bytes arrived, finer than a minute.
    'log_line_prefix=%p ',
    'log_disconnections=off',
    'log_parameter_max_length=0',
    'log_parameter_max_length_on_error=0',
    'timezone=UTC',
    'log_timezone=UTC',
    ...more,
  ]
  return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
}
