import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const PREFIX = 'firsthand-'
const OF_A_RUN = /^firsthand-(\d+)-\w{6}$/
const GIB = 1024 ** 3
/** Free space in the memory folder that the databases and stacks of a run need. */
const LEAST_FREE = 4 * GIB
/** Memory that must be available for the tests and browsers themselves. */
const LEAST_AVAILABLE = 8 * GIB

/** The environment variable that names a folder on disk, for files that must not be in memory: see `diskFolder`. */
const DISK = 'FIRSTHAND_TEST_DISK'

interface Machine {
  readonly memory: string
  /** Returns the text of a file below /proc; empty if there is none. */
  readonly read: (file: string) => string
}

/**
 * Makes folders for all temporary files of this process and its children, in memory if there is enough: hundreds of
 * databases are copied and dropped, which on a disk takes much of a run's time. Returns a function that removes them.
 * The next run removes what a killed run left.
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
  // The memory folder is linked from a folder outside of /dev, because the sandbox has a /dev of its own without our
  // files.
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

/** The same mode as /tmp: if we are root, Postgres runs as another user. */
function open(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o1777)
}

/** Removes the folder. If something still writes to it, the next run removes it. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // Left to the next run.
  }
}

/** The folder for temporary files that must be on a disk: Ceph's, and programs, which may not be below /dev. */
export const diskFolder = (): string => process.env[DISK] ?? tmpdir()

/** Whether programs may be run from this memory folder, and whether it has enough free space. */
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
