import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MOST_THREADS } from './watch.ts'

/** A limit, enforced by the kernel, on the number of processes of a command and everything that it starts. */
export interface ProcessCap {
  /** Wraps a command so that it joins the group before it starts. */
  wrap(command: string, args: readonly string[]): { readonly command: string; readonly args: readonly string[] }
  /** Removes the group. Call it when all processes of the group have ended. */
  release(): Promise<void>
}

/** The process joins the group before the program starts, because a program that starts outside could fork first. */
const JOIN = 'echo 0 > "$0" && exec "$@"'
const AGAIN_MS = 50
const TRIES = 100
let made = 0

/**
 * Opens a control group (cgroups(7), pids.max) that limits the number of processes, for a worker that runs as root.
 * Root is exempt from RLIMIT_NPROC (prlimit(2)). `watch.ts` looks five times a second, but a fork bomb of a hundred
 * thousand processes blocks a machine for minutes before the watch gets its turn. Undefined if the group is not needed,
 * or if the host offers none. Then only the watch ends the bomb.
 */
export async function openProcessCap(): Promise<ProcessCap | undefined> {
  if (process.getuid?.() !== 0) return undefined
  made += 1
  for (const parent of await parents()) {
    const group = join(parent, `firsthand-${process.pid}-${made}`)
    if (await begin(group)) return capOf(group)
  }
  return undefined
}

/**
 * Folders in which this process may create a group: under cgroup v1 below its pids group, under v2 below its own group.
 */
async function parents(): Promise<readonly string[]> {
  const lines = (await readFile('/proc/self/cgroup', 'utf8').catch(() => '')).split('\n')
  const pathOf = (prefix: RegExp) => lines.find((line) => prefix.test(line))?.replace(prefix, '')
  const [first, second] = [pathOf(/^\d+:pids:/), pathOf(/^0::/)]
  return [
    ...(first === undefined ? [] : [join('/sys/fs/cgroup/pids', first)]),
    ...(second === undefined ? [] : [join('/sys/fs/cgroup', second), join('/sys/fs/cgroup/unified', second)]),
  ]
}

async function begin(group: string): Promise<boolean> {
  try {
    await mkdir(group)
  } catch {
    return false
  }
  try {
    await writeFile(join(group, 'pids.max'), String(MOST_THREADS), { flag: 'r+' })
    return true
  } catch {
    await rmdir(group).catch(() => undefined)
    return false
  }
}

const capOf = (group: string): ProcessCap => ({
  wrap: (command, args) => ({ command: '/bin/sh', args: ['-c', JOIN, join(group, 'cgroup.procs'), command, ...args] }),
  async release() {
    for (let left = TRIES; left > 0; left -= 1) {
      const isGone = await rmdir(group).then(
        () => true,
        () => false,
      )
      if (isGone) return
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  },
})
