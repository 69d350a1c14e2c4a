import { availableParallelism, loadavg } from 'node:os'
import { ok } from '@firsthand/domain'
import type { ChildRun } from './child-process.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * A machine with more work than cores takes longer for the same work. The limit is stretched by at most this factor.
 */
const MOST_STRETCH = 2.5
/** Too little time for a child to start. */
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
 * Returns the same sandbox with a time limit of `seconds` for all runs together. Each run gets its own limits, cut to
 * the remaining time. If no time is left, a run ends as timed out before it starts. So a file that exhausts every
 * reader cannot occupy a worker for the sum of their limits.
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
