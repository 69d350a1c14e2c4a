// Makes the data folder of the embedded Postgres. It is built in a draft folder and moved to its place when it is
// complete, so that a killed start leaves nothing that looks like a database.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { asPostgresUser, type PostgresUser } from './postgres-user.ts'
import { runProgram } from './run-program.ts'
import { secretIn } from './secret-file.ts'

export const ownerRole = 'firsthand_owner'
export const databaseName = 'firsthand'

/** A complete data folder, the programs that run it, and the owner's password. */
export type PostgresCluster = {
  readonly data: string
  readonly binaries: PostgresBinaries
  readonly password: string
  readonly user: PostgresUser
}

/** The environment of Postgres and its tools. */
export const postgresEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Opens the cluster in `folder`; makes it on the first call. */
export async function openPostgresCluster(folder: string, user: PostgresUser): Promise<PostgresCluster> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const binaries = user.kind === 'switched' ? ownBinaries(folder, user) : findPostgresBinaries()
  const password = secretIn(join(folder, 'password'))
  const cluster = { data: join(folder, 'data'), binaries, password, user }
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await build(folder, cluster)
  return cluster
}

async function build(folder: string, cluster: PostgresCluster): Promise<void> {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('draft-'))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  // Each draft has its own name, because the initdb of a killed start may still be writing into its draft.
  const draft = join(folder, `draft-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  // The password is passed in a file, because other users can see arguments.
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  if (cluster.user.kind === 'switched') for (const path of [draft, passwordFile]) giveTo(cluster.user, path)
  const data = join(draft, 'data')
  await run(cluster, cluster.binaries.initdb, [...initArguments(passwordFile), '-D', data])
  const single = ['--single', '-D', data, '-c', 'log_min_messages=fatal', 'postgres']
  await run(cluster, cluster.binaries.postgres, single, `CREATE DATABASE ${databaseName};\n`)
  renameSync(data, cluster.data)
  rmSync(draft, { recursive: true, force: true })
}

function initArguments(passwordFile: string): string[] {
  // The builtin locale is the same on every system. macOS has no C.UTF-8 in its libc.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
  const login = [`--username=${ownerRole}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  return [...locale, ...login, '--data-checksums', '--no-instructions']
}

async function run(cluster: PostgresCluster, command: string, args: string[], input?: string): Promise<void> {
  const { user } = cluster
  const line = asPostgresUser({ command, args }, user)
  const identity = user.kind === 'switched' ? { user: { uid: user.uid, gid: user.gid } } : {}
  const given = input === undefined ? {} : { input }
  await runProgram({ ...line, ...given, ...identity, environment: postgresEnvironment, folder: '/', limitMs: 120_000 })
}

// Copies Postgres's programs beside the data, because the checkout may be in a private home that Postgres's user cannot
// enter. Lets that user pass through the folders above the copy.
function ownBinaries(folder: string, user: { uid: number; gid: number }): PostgresBinaries {
  const root = dirname(dirname(findPostgresBinaries().postgres))
  const copy = join(folder, 'build')
  if (!existsSync(copy)) {
    cpSync(root, `${copy}.draft`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.draft`, copy)
  }
  giveTo(user, folder)
  // Others may pass through this folder, but the modes of the data folder keep its contents unreadable.
  chmodSync(dirname(folder), 0o711)
  requirePassage(dirname(folder))
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

function giveTo(user: { uid: number; gid: number }, path: string): void {
  chownSync(path, user.uid, user.gid)
}

function requirePassage(folder: string): void {
  const parent = dirname(folder)
  if ((statSync(folder).mode & 0o001) === 0) {
    const why = 'Postgres cannot run as root, this system refuses user namespaces, and the user nobody may not enter'
    throw new Error(`${why} ${folder}. Set FIRSTHAND_DATA to a folder outside it, such as /var/lib/firsthand.`)
  }
  if (parent !== folder) requirePassage(parent)
}
