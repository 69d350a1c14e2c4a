import { readFileSync } from 'node:fs'

/**
 * Bytes: the most resident memory that this program has had since it began. The kernel's own account of the program
 * (`VmHWM`, proc_pid_status(5)): `ru_maxrss` (getrusage(2)) outlives exec, so that a child is told what its parent held
 * in the moment of the fork. Elsewhere than on Linux it is all there is.
 */
export function peakMemory(): number {
  const KIB = 1024
  try {
    const told = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (told) return Number(told[1]) * KIB
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  }
  return process.resourceUsage().maxRSS * KIB
}
