// Simulates a machine with nothing but Node and the tools of every Linux: a copy of the checkout as git would clone it,
// a separate home, and a PATH without the programs.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram } from './find-program.ts'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const notCloned = new Set(['node_modules', '.git', '.firsthand', 'screenshots'])
const basicTools = ['node', 'npm', 'npx', 'sh', 'bash', 'env', 'perl', 'setpriv', 'unshare', 'prlimit', 'uname', 'cat']

export type User = { readonly uid: number; readonly gid: number }

export type BareMachine = {
  /** Runs `npm start` as this user, with a separate home and data folder. */
  readonly start: (name: string, user: User | undefined) => BareStart
  readonly remove: () => void
}

export type BareStart = {
  readonly process: ChildProcess
  readonly data: string
  readonly output: () => string
  readonly ended: Promise<number | null>
}

/**
 * Makes the machine's folders; all of them belong to `owner`. The checkout contains this run's compiled files unless
 * `fromNothing` is set, because compiling gives the same result for every user.
 */
export function layOutBareMachine(owner: User | undefined, { fromNothing }: { fromNothing: boolean }): BareMachine {
  // A folder on disk, even if the run's temporary files are in memory, because it needs a gigabyte.
  const root = mkdtempSync(join(process.env['FIRSTHAND_TEST_DISK'] ?? tmpdir(), 'firsthand-bare-'))
  chmodSync(root, 0o755)
  const clone = join(root, 'firsthand')
  const isCloned = (name: string): boolean => !notCloned.has(name) && !(fromNothing && name === 'dist')
  // Modification times are copied, because the compiler compares them.
  const filter = (from: string): boolean => from === checkout || isCloned(basename(from))
  cpSync(checkout, clone, { recursive: true, preserveTimestamps: true, filter })
  const bin = join(root, 'bin')
  mkdirSync(bin)
  for (const tool of basicTools) {
    const path = findProgram([tool], `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`)
    if (path !== undefined) symlinkSync(path, join(bin, tool))
  }
  if (owner !== undefined) giveAll(clone, owner)
  const start = (name: string, user: User | undefined): BareStart => {
    const home = join(root, name)
    mkdirSync(home)
    if (user !== undefined) chownSync(home, user.uid, user.gid)
    return startIn({ clone, bin, home, user })
  }
  return { start, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }) }
}

type Place = { readonly clone: string; readonly bin: string; readonly home: string; readonly user: User | undefined }

function startIn({ clone, bin, home, user }: Place): BareStart {
  const data = join(home, 'data')
  const certificates = process.env['FIRSTHAND_TEST_CERTIFICATES'] ?? process.env['NODE_EXTRA_CA_CERTS']
  const child = spawn(join(bin, 'npm'), ['start'], {
    cwd: clone,
    env: {
      PATH: bin,
      HOME: home,
      FIRSTHAND_DATA: data,
      FIRSTHAND_PORT: '0',
      // This machine may have the programs and their libraries. Everything that a bare machine lacks is fetched all the
      // same.
      FIRSTHAND_FETCH: 'unpack',
      ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user ?? {}),
  })
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, data, output: () => output, ended }
}

function giveAll(folder: string, owner: User): void {
  chownSync(folder, owner.uid, owner.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
}
