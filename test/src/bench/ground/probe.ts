// Loaded before a measured process's own code. It reports resource usage to the parent, and ends with the parent.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { peakMemory } from '../peak-memory.ts'

/** `lagMs`: how late the event loop was since the last `reset`. */
export interface ProcessUse {
  readonly cpuSeconds: number
  readonly peakRssMiB: number
  readonly rssMiB: number
  readonly lagP99Ms: number
  readonly lagMaxMs: number
}

const RESOLUTION_MS = 10

const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
lag.enable()

function use(): ProcessUse {
  const { user, system } = process.cpuUsage()
  // The histogram contains the timer's own resolution. Only what exceeds it is delay.
  const ms = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
  return {
    cpuSeconds: (user + system) / 1e6,
    peakRssMiB: peakMemory() / 1_048_576,
    rssMiB: process.memoryUsage.rss() / 1_048_576,
    lagP99Ms: ms(lag.percentile(99)),
    lagMaxMs: ms(lag.max),
  }
}

process.on('message', (asked) => {
  if (asked !== 'use' && asked !== 'reset') return
  const used = use()
  if (asked === 'reset') lag.reset()
  process.send?.({ use: used })
})
process.on('disconnect', () => process.exit(1))
// The channel must not keep the process alive when it wants to end.
process.channel?.unref()
