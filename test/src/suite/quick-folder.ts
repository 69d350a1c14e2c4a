// A folder in memory for what a run makes and throws away: hundreds of databases are copied and dropped, and their files on
// a disk cost the kernel much of a run.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const PREFIX = 'firsthand-'
const GIB = 1024 ** 3
/** For the databases and stacks of a run. */
const LEAST_FREE = 4 * GIB
/** Tests and browsers need theirs too. */
const LEAST_AVAILABLE = 8 * GIB

/** The environment variable that names a folder on disk, for what memory cannot stand in for: see `diskFolder`. */
const DISK = 'FIRSTHAND_TEST_DISK'

/**
 * Lets all temporary folders of this process and its children lie in memory, where there is enough of it; answers how to
 * take them away. What a run that was killed left there is taken away by the next one.
 */
export function useQuickFolder(memory = MEMORY, read: (file: string) => string = readText): () => void {
  if (!isRoomy(memory, read)) return () => undefined
  sweep(memory)
  const folder = join(memory, `${PREFIX}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  // As /tmp is: Postgres runs under another user where we are root.
  chmodSync(folder, 0o1777)
  // By a name outside /dev: in the sandbox /dev is another one, in which nothing of ours can lie.
  const disk = tmpdir()
  const door = mkdtempSync(join(disk, PREFIX))
  chmodSync(door, 0o755)
  symlinkSync(folder, join(door, 'm'))
  const before = { TMPDIR: process.env['TMPDIR'], [DISK]: process.env[DISK] }
  Object.assign(process.env, { [DISK]: disk, TMPDIR: join(door, 'm') })
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    for (const one of [door, folder]) rmSync(one, { recursive: true, force: true, maxRetries: 5 })
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

function sweep(memory: string): void {
  for (const name of readdirSync(memory).filter((one) => one.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length))
    if (pid > 0 && !isAlive(pid)) rmSync(join(memory, name), { recursive: true, force: true })
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
