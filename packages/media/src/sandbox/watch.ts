import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PAGE = 4096
/** A decoder has threads, not children: more processes than this is an attack. */
const MOST_PROCESSES = 64

/**
 * Resident bytes and number of a process and all it started. The pid namespace hides nothing from outside, and
 * root is exempt from RLIMIT_NPROC, so a fork bomb is seen here.
 */
export async function treeUse(root: number): Promise<{ residentBytes: number; processes: number }> {
  let residentBytes = 0
  let processes = 0
  const waiting = [root]
  while (waiting.length > 0 && processes <= MOST_PROCESSES) {
    const pid = waiting.pop()
    if (pid === undefined) break
    processes += 1
    residentBytes += await residentOf(pid)
    waiting.push(...(await childrenOf(pid)))
  }
  return { residentBytes, processes }
}

export const isForkBomb = (processes: number): boolean => processes > MOST_PROCESSES

async function residentOf(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'ascii').catch(() => '')
  const pages = Number(statm.split(' ')[1] ?? 0)
  return Number.isFinite(pages) ? pages * PAGE : 0
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    threads.map((t) => readFile(`/proc/${pid}/task/${t}/children`, 'ascii').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').map(Number)).filter((child) => child > 0)
}

/** Bytes in a scratch folder; more than `most` entries count as infinitely many. */
export async function folderBytes(folder: string, most = 2000): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  if (names.length > most) return Number.POSITIVE_INFINITY
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
