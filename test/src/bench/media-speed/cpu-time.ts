import { readFileSync } from 'node:fs'

/** CPU and wall time of one piece of work, including its child processes. */
export interface Spent {
  readonly cpuMs: number
  readonly wallMs: number
}

/** Clock ticks are 10 ms on every Linux that Node runs on. */
const TICK_MS = 10

/**
 * CPU time of this process's children that have ended and been waited for, and of their children (proc(5): cutime,
 * cstime).
 */
function childrenMs(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS
}

/** Measures `work`. Nothing else may run in this process meanwhile. */
export async function spentBy(work: () => Promise<void>): Promise<Spent> {
  const children = childrenMs()
  const own = process.cpuUsage()
  const started = performance.now()
  await work()
  const wallMs = performance.now() - started
  const { user, system } = process.cpuUsage(own)
  return { cpuMs: childrenMs() - children + (user + system) / 1000, wallMs }
}
