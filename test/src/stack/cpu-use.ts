import { readFileSync } from 'node:fs'
import { childrenOf } from './process-tree.ts'

/** Linux counts in hundredths of a second, everywhere that we run. */
const TICKS_A_SECOND = 100

/** CPU seconds of a process, of the children that live and of those that ended; 0 where there is no /proc. */
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
