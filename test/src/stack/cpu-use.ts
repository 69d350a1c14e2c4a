import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { childrenOf } from './process-tree.ts'

/** Linux counts CPU time in hundredths of a second on all our systems. */
const TICKS_A_SECOND = 100

/**
 * CPU seconds of a process, of its living children and of those that it waited for. 0 without /proc. Processes that
 * ended inside a sandbox are not counted, because nobody waits for them.
 */
export function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // utime, stime, cutime, cstime
    const own = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS_A_SECOND
    return childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), own)
  } catch {
    return 0
  }
}

/** CPU seconds of all processes on the machine. */
export const machineSeconds = (): number =>
  cpus().reduce((sum, { times }) => sum + (times.user + times.nice + times.sys + times.irq) / 1000, 0)
