import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PAGE = 4096
/** Maximum number of processes of a decoder. It has threads and no children, so more processes are an attack. */
const MOST_PROCESSES = 64
/** Maximum number of threads. An encoder on a machine of 128 cores has a few hundred. */
export const MOST_THREADS = 1024

export interface TreeUse {
  readonly residentBytes: number
  readonly processes: number
  readonly threads: number
}

/**
 * Resident bytes, and number, of the processes in a tree. The pid namespace hides none of them from outside. Root is
 * exempt from RLIMIT_NPROC, so forks that the system call filter allows are counted here.
 */
export async function treeUse(root: number): Promise<TreeUse> {
  let residentBytes = 0
  let processes = 0
  let threads = 0
  const waiting = [root]
  while (waiting.length > 0 && processes <= MOST_PROCESSES) {
    const pid = waiting.pop()
    if (pid === undefined) break
    processes += 1
    residentBytes += await residentOf(pid)
    const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
    threads += tasks.length
    if (threads > MOST_THREADS) break
    waiting.push(...(await childrenOf(pid, tasks)))
  }
  return { residentBytes, processes, threads }
}

export const isForkBomb = ({ processes, threads }: TreeUse): boolean =>
  processes > MOST_PROCESSES || threads > MOST_THREADS

async function residentOf(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'ascii').catch(() => '')
  const pages = Number(statm.split(' ')[1] ?? 0)
  return Number.isFinite(pages) ? pages * PAGE : 0
}

async function childrenOf(pid: number, threads: readonly string[]): Promise<number[]> {
  const lists = await Promise.all(
    threads.map((t) => readFile(`/proc/${pid}/task/${t}/children`, 'ascii').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').map(Number)).filter((child) => child > 0)
}

const MOST_FILES = 2000

/** Bytes in a scratch folder; too many entries count as infinitely many. */
export async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  if (names.length > MOST_FILES) return Number.POSITIVE_INFINITY
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (s) => s.size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
