// Makes the data folder of the embedded Postgres. It is built beside its place and moved there when it is complete, so
// that a start that was killed leaves nothing that looks like a database.
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

/** A complete data folder, the programs that serve it, and the owner's password. */
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
  // Each draft has a name of its own: the initdb of a killed start may still be writing into its draft.
  const draft = join(folder, `draft-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  // initdb reads the password from a file, because others could see an argument.
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
  // The builtin locale is the same on every system; macOS lacks libc's C.UTF-8.
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

// The checkout may lie in a private home: the other user gets a copy of the programs, and permission to pass through to
// it.
function ownBinaries(folder: string, user: { uid: number; gid: number }): PostgresBinaries {
  const root = dirname(dirname(findPostgresBinaries().postgres))
  const copy = join(folder, 'build')
  if (!existsSync(copy)) {
    cpSync(root, `${copy}.draft`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.draft`, copy)
  }
  giveTo(user, folder)
  // Permission to pass through only: the contents of the data folder stay unreadable by their own modes.
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
