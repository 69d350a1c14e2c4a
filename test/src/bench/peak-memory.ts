import { readFileSync } from 'node:fs'

/**
 * The peak resident memory of this program in bytes, as the kernel counts it (`VmHWM`, proc_pid_status(5)). `ru_maxrss`
 * (getrusage(2)) survives exec, so a child would report its parent's memory at the fork. Outside Linux only `ru_maxrss`
 * is available.
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
