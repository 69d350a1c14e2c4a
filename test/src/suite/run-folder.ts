import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const PREFIX = 'firsthand-'
const OF_A_RUN = /^firsthand-(\d+)-\w{6}$/
const GIB = 1024 ** 3
/** For the databases and stacks of a run. */
const LEAST_FREE = 4 * GIB
/** Tests and browsers need theirs too. */
const LEAST_AVAILABLE = 8 * GIB

/** The environment variable that names a folder on disk, for what memory cannot stand in for: see `diskFolder`. */
const DISK = 'FIRSTHAND_TEST_DISK'

interface Machine {
  readonly memory: string
  /** The text of a file below /proc; empty where there is none. */
  readonly read: (file: string) => string
}

/**
 * Lets all that this process and its children make and throw away lie in folders of this run, and in memory where there is
 * enough of it: hundreds of databases are copied and dropped, and their files on a disk cost the kernel much of a run.
 * Answers how to take them away. What a run that was killed left is taken away by the next one.
 */
export function useRunFolder({ memory, read }: Machine = { memory: MEMORY, read: readText }): () => void {
  const outside = tmpdir()
  const isQuick = isRoomy(memory, read)
  for (const place of isQuick ? [outside, memory] : [outside]) sweep(place)
  const door = mkdtempSync(join(outside, `${PREFIX}${process.pid}-`))
  chmodSync(door, 0o755)
  const disk = join(door, 'd')
  open(disk)
  const quick = mkdtempIn(isQuick ? memory : undefined)
  // By a name outside /dev: in the sandbox /dev is another one, in which nothing of ours can lie.
  if (quick !== undefined) symlinkSync(quick, join(door, 'm'))
  const before = { TMPDIR: process.env['TMPDIR'], [DISK]: process.env[DISK] }
  Object.assign(process.env, { [DISK]: disk, TMPDIR: quick === undefined ? disk : join(door, 'm') })
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    for (const one of quick === undefined ? [door] : [door, quick]) remove(one)
  }
}

function mkdtempIn(memory: string | undefined): string | undefined {
  if (memory === undefined) return undefined
  const folder = mkdtempSync(join(memory, `${PREFIX}${process.pid}-`))
  open(folder)
  return folder
}

/** As /tmp is: Postgres runs under another user where we are root. */
function open(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o1777)
}

/** What something still writes to is left to the next run. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // It is swept.
  }
}

/** For temporary files that must lie on a disk: Ceph's, and programs, which nobody may keep below /dev. */
export const diskFolder = (): string => process.env[DISK] ?? tmpdir()

/** Memory that programs may be run from, and that nobody misses. */
function isRoomy(memory: string, read: (file: string) => string): boolean {
  const mount = read('/proc/mounts')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, at]) => at === memory)
  if (mount === undefined || mount[2] !== 'tmpfs' || mount[3]?.split(',').includes('noexec')) return false
  const available = Number(/^MemAvailable:\s+(\d+) kB$/m.exec(read('/proc/meminfo'))?.[1] ?? 0) * 1024
  const { bavail, bsize } = statfsSync(memory)
  return available >= LEAST_AVAILABLE && bavail * bsize >= LEAST_FREE
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const [, pid] = OF_A_RUN.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(place, name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
