import { QUEUES, type QueueName } from '@firsthand/domain'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { bounded } from './bounded.ts'
import { type JobRef, jobId } from './job-ref.ts'
import { type QueueLog, watchConnection } from './queue-log.ts'
import { parseRedisUrl } from './redis-url.ts'

export interface QueuesOptions {
  readonly redisUrl: string
  readonly log?: QueueLog
  /** The prefix of every key, so that two stacks can share a Redis. `firsthand` by default. */
  readonly prefix?: string
  /** The time limit of each call in milliseconds; 5,000 by default. A call that exceeds it throws `RedisTimeout`. */
  readonly limitMs?: number
}

export interface QueuedJob extends JobRef {
  /** From 0 (default) to 2,097,152. Lower numbers are taken first. */
  readonly priority?: number
}

export interface Queues {
  /** Idempotent: the same row and attempt makes one job. */
  enqueue(queue: QueueName, job: QueuedJob): Promise<void>
  /** Adds all jobs in one round trip. */
  enqueueAll(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void>
  /** Whether Redis still has the job, waiting or running. */
  hasJob(queue: QueueName, row: string, attempt: number): Promise<boolean>
  /** Like `hasJob` for many jobs in one round trip. The results are in the order of the jobs. */
  hasJobs(jobs: readonly (JobRef & { readonly queue: QueueName })[]): Promise<readonly boolean[]>
  depth(queue: QueueName): Promise<{ readonly waiting: number; readonly active: number }>
  /**
   * A mark that survives as long as Redis keeps its data. Undefined means that Redis was emptied or is new, so every
   * queued row must be queued again at once.
   */
  readEpoch(): Promise<string | undefined>
  writeEpoch(value: string): Promise<void>
  /** A health check. Throws when Redis does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

export const DEFAULT_PREFIX = 'firsthand'

const toBullJob = (queue: QueueName, { row, attempt, priority }: QueuedJob) => ({
  name: queue,
  data: { row, attempt },
  opts: {
    jobId: jobId({ row, attempt }),
    // Finished jobs are not retained: BullMQ silently ignores a job whose id it still has. Retries are kept in
    // Postgres.
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
    ...(priority === undefined || priority === 0 ? {} : { priority }),
  },
})

function openQueues(redis: Redis, prefix: string, onError: (cause: unknown) => void): Record<QueueName, Queue> {
  const open = (name: QueueName): Queue => {
    // BullMQ's event stream is kept empty: nobody reads it, and each event holds the exact millisecond of a job. Redis
    // trims a stream by whole nodes, so a few of the newest events may remain if `stream-node-max-entries` is not 1.
    const queue = new Queue(name, { connection: redis, prefix, streams: { events: { maxLen: 0 } } })
    queue.on('error', onError)
    return queue
  }
  return {
    'preserve-first': open('preserve-first'),
    'inspect-first': open('inspect-first'),
    preserve: open('preserve'),
    'preserve-slow': open('preserve-slow'),
    inspect: open('inspect'),
    'inspect-slow': open('inspect-slow'),
    normalise: open('normalise'),
    'normalise-short': open('normalise-short'),
    'normalise-slow': open('normalise-slow'),
    reconstruct: open('reconstruct'),
    'reconstruct-links': open('reconstruct-links'),
  }
}

/** Opens one connection for all queues. While Redis is away, each call waits up to its limit and then throws. */
export function createQueues(options: QueuesOptions): Queues {
  const { limitMs = 5000, prefix = DEFAULT_PREFIX } = options
  const watch = watchConnection(options.log)
  const redis = new Redis(parseRedisUrl(options.redisUrl))
  redis.on('error', watch.lost)
  redis.on('ready', watch.back)
  const queues = openQueues(redis, prefix, watch.lost)
  const epochKey = `${prefix}:epoch`
  const within = <T>(work: Promise<T>): Promise<T> => bounded(limitMs, work)
  const keyOf = (queue: QueueName, ref: JobRef): string => `${prefix}:${queue}:${jobId(ref)}`

  return {
    async enqueue(queue, job) {
      const { name, data, opts } = toBullJob(queue, job)
      await within(queues[queue].add(name, data, opts))
    },
    async enqueueAll(queue, jobs) {
      if (jobs.length > 0) await within(queues[queue].addBulk(jobs.map((job) => toBullJob(queue, job))))
    },
    hasJob: async (queue, row, attempt) => (await within(redis.exists(keyOf(queue, { row, attempt })))) === 1,
    async hasJobs(jobs) {
      if (jobs.length === 0) return []
      const asked = redis.pipeline(jobs.map(({ queue, ...ref }) => ['exists', keyOf(queue, ref)]))
      const answers = await within(asked.exec())
      return jobs.map((_, at) => {
        const [fault, count] = answers?.[at] ?? [new Error('Redis left an answer out')]
        if (fault) throw fault
        return count === 1
      })
    },
    async depth(queue) {
      const counts = await within(queues[queue].getJobCounts('waiting', 'prioritized', 'active'))
      const { waiting = 0, prioritized = 0, active = 0 } = counts
      return { waiting: waiting + prioritized, active }
    },
    readEpoch: async () => (await within(redis.get(epochKey))) ?? undefined,
    async writeEpoch(value) {
      await within(redis.set(epochKey, value))
    },
    async ping() {
      await within(redis.ping())
    },
    async close() {
      const closing = Promise.all(QUEUES.map((name) => queues[name].close())).then(() => redis.quit())
      // A limit, because an absent Redis must not delay our shutdown.
      await bounded(Math.min(limitMs, 2000), closing).catch(() => undefined)
      redis.disconnect()
    },
  }
}
