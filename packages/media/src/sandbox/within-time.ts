import { availableParallelism, loadavg } from 'node:os'
import { ok } from '@firsthand/domain'
import type { ChildRun } from './child-process.ts'
import type { Sandbox } from './sandbox.ts'

/** A machine with more to do than it has cores for takes longer for the same work; never more than this much longer. */
const MOST_STRETCH = 2.5
/** Less than a child needs to begin. */
const LEAST_MS = 50

const NO_TIME: ChildRun = {
  ended: 'timed-out',
  exitCode: null,
  signal: null,
  stdout: Buffer.alloc(0),
  stderr: '',
  wallMs: 0,
}

/**
 * The same sandbox, all of whose runs together end in `seconds`: each has its own limits and what is left, and when
 * nothing is left it ends as timed out before it begins. A file that spends each reader's whole time cannot hold a hand
 * of a worker for their sum.
 */
export function withinTime(sandbox: Sandbox, seconds: number): Sandbox {
  const busy = (loadavg()[0] ?? 0) / availableParallelism()
  const until = performance.now() + seconds * 1000 * Math.min(MOST_STRETCH, Math.max(1, busy))
  return {
    ...sandbox,
    async run(request) {
      const leftMs = until - performance.now()
      if (leftMs < LEAST_MS) return ok(NO_TIME)
      const { limits } = request
      const wallMs = Math.min(limits.wallMs, Math.ceil(leftMs))
      const cpuSeconds = Math.min(limits.cpuSeconds, Math.ceil(seconds))
      return await sandbox.run({ ...request, limits: { ...limits, wallMs, cpuSeconds } })
    },
  }
}
