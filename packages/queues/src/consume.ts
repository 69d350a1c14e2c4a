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
  /** Aborted when the process is stopping: no new job is taken. `close()` waits for running jobs. */
  readonly signal?: AbortSignal
  readonly prefix?: string
  /**
   * The interval between renewals of a running row's lease; 10,000 ms by default. Keep it under a third of the lease.
   */
  readonly renewEveryMs?: number
  /** How long running jobs may continue after the stop, 20,000 ms by default; then their signal is aborted. */
  readonly drainMs?: number
}

export interface Consumer {
  /** Resolves at the first connection to Redis. */
  ready(): Promise<void>
  /** Returns the same promise every time. Takes no new job, waits for the running ones, then closes the connections. */
  close(): Promise<void>
}

// The same in every worker: the stalled-check key of a killed worker keeps the others out for its own interval. Losing
// the lock because of a blocked event loop is harmless, because Postgres decides. A long interval only delays the jobs
// that a killed worker had taken.
const LOCK_DURATION_MS = 10_000
const STALLED_INTERVAL_MS = 5000
const MAX_STALLED = 5
/** An idle worker polls again after this many seconds. */
const DRAIN_DELAY_S = 2
/** The pause after a failed query to Postgres: a database that is away must not empty the queue at full speed. */
const BRAKE_MS = 1000
/**
 * How long after the stop aborted handlers may take to return and be settled. A shorter drain leaves them more of it. A
 * busy machine takes seconds to end a decoder and clean up, and a row that is not given back has to wait for its lease.
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
 * The worker loop. BullMQ only wakes it. Postgres decides whether a row can be taken and how it ended, so a job that
 * Redis delivers twice, late or never does no harm. No Redis error ends the process, because the connection is opened
 * again.
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
    // BullMQ's scripts return negative numbers if the job or its lock is gone (FLUSHALL). The connection is still up.
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
    // Redis is away, or a handler does not return: the lease in Postgres covers both.
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
