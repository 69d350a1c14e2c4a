import type { QueueName } from '@firsthand/domain'
import { Worker } from 'bullmq'
import { bounded, pause } from './bounded.ts'
import { parseJobRef } from './job-ref.ts'
import { type QueueLog, watchConnection } from './queue-log.ts'
import { DEFAULT_PREFIX } from './queues.ts'
import { parseRedisUrl } from './redis-url.ts'
import { type JobSteps, type RunOptions, runJob } from './run-job.ts'

export interface ConsumeOptions<W> extends JobSteps<W> {
  readonly redisUrl: string
  readonly queue: QueueName
  readonly concurrency: number
  readonly log: QueueLog
  /** Aborted when the process stops. No new job is taken then; `close()` waits for running jobs. */
  readonly signal?: AbortSignal
  readonly prefix?: string
  /**
   * The interval between renewals of a running row's lease; 10,000 ms by default. Keep it below a third of the lease.
   */
  readonly renewEveryMs?: number
  /** How long running jobs may continue after the stop; 20,000 ms by default. After that their signal is aborted. */
  readonly drainMs?: number
}

export interface Consumer {
  /** Resolves at the first connection to Redis. */
  ready(): Promise<void>
  /** Returns the same promise every time. Takes no new job, waits for the running ones, then closes the connections. */
  close(): Promise<void>
}

// BullMQ's limits for jobs that a worker took but no longer works on. All workers must have the same limits. The reason
// is that a worker which checks for such jobs sets a key that all share. If that worker is killed, the key blocks the
// checks of the others for the interval that the killed worker had.
// A worker with a blocked event loop may lose the lock of a job. That does no harm, because Postgres decides who has
// the row. A long interval is safe, too: it only delays the jobs that a killed worker had taken.
const LOCK_DURATION_MS = 10_000
const STALLED_INTERVAL_MS = 5000
const MAX_STALLED = 5
/** Seconds after which an idle worker polls again. */
const DRAIN_DELAY_S = 2
/**
 * The pause after a failed query to Postgres. Without it, a worker would empty the queue at full speed while the
 * database is away.
 */
const BRAKE_MS = 1000
/**
 * The longest time in ms from the stop until all handlers have returned and the outcomes of their rows are stored. At
 * the end of the drain the handlers are aborted. They have the rest of this time to return. A busy machine takes
 * seconds to end a decoder and clean up. A row whose outcome is not stored in time must wait until its lease lapses.
 */
const STOP_MS = 23_000
const LET_GO_LEAST_MS = 3000

function openWorker<W>(options: ConsumeOptions<W>, run: (data: unknown) => Promise<void>): Worker {
  return new Worker(options.queue, async (job) => await run(job.data), {
    connection: parseRedisUrl(options.redisUrl),
    prefix: options.prefix ?? DEFAULT_PREFIX,
    concurrency: options.concurrency,
    lockDuration: LOCK_DURATION_MS,
    stalledInterval: STALLED_INTERVAL_MS,
    maxStalledCount: MAX_STALLED,
    drainDelay: DRAIN_DELAY_S,
    runRetryDelay: BRAKE_MS,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  })
}

/**
 * The worker loop. BullMQ only wakes it. Postgres decides whether a row can be taken, and records how it ended. So a
 * job that Redis delivers twice, late or never does no harm. A Redis error does not end the process, because the
 * connection is reopened.
 */
export function consume<W>(options: ConsumeOptions<W>): Consumer {
  const { log, queue, renewEveryMs = 10_000, drainMs = 20_000 } = options
  const watch = watchConnection(log)
  const stopping = new AbortController()
  const letGo = new AbortController()
  const runOptions: RunOptions<W> = { ...options, renewEveryMs, letGo: letGo.signal }

  const worker = openWorker(options, async (data) => {
    const ref = parseJobRef(data)
    if (ref === undefined) {
      log.event('job.skipped', { queue, code: 'malformed' })
      return
    }
    if ((await runJob(runOptions, ref)) === 'missed') await pause(BRAKE_MS, stopping.signal)
  })
  worker.on('error', (cause) => {
    // A negative number from BullMQ's scripts means that the job or its lock is gone (FLUSHALL). The connection is
    // still up.
    if ('code' in cause && typeof cause.code === 'number') log.fault('job.fault', cause, { queue, code: 'redis-job' })
    else watch.lost(cause)
  })
  worker.on('ready', watch.back)
  worker.on('active', watch.back)

  const drain = async (): Promise<void> => {
    stopping.abort()
    const closing = worker.close()
    await bounded(drainMs, closing).catch(() => undefined)
    letGo.abort()
    await bounded(Math.max(LET_GO_LEAST_MS, STOP_MS - drainMs), closing).catch(() => undefined)
    // Redis may be away, or a handler may not return. In both cases another worker may take the row when its lease in
    // Postgres has lapsed.
    await bounded(1000, worker.disconnect()).catch(() => undefined)
  }
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => {
    closed ??= drain()
    return closed
  }
  const onStop = (): void => {
    close().catch((cause: unknown) => log.fault('job.fault', cause, { queue, code: 'close' }))
  }
  if (options.signal?.aborted) onStop()
  else options.signal?.addEventListener('abort', onStop, { once: true })
  return {
    ready: async () => {
      await worker.waitUntilReady()
    },
    close,
  }
}
