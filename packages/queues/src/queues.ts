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
  /** The limit of each call in milliseconds; 5,000 by default. After it `RedisTimeout` is thrown. */
  readonly limitMs?: number
}

export interface QueuedJob extends JobRef {
  /** 0 (default) to 2,097,152; lower first. */
  readonly priority?: number
}

export interface Queues {
  /** Idempotent: the same row and attempt is one job. */
  enqueue(queue: QueueName, job: QueuedJob): Promise<void>
  /** Adds all in one round trip. */
  enqueueAll(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void>
  /** Whether Redis still has the job, waiting or running. */
  hasJob(queue: QueueName, row: string, attempt: number): Promise<boolean>
  /** The same for many in one round trip, in their order. */
  hasJobs(jobs: readonly (JobRef & { readonly queue: QueueName })[]): Promise<readonly boolean[]>
  depth(queue: QueueName): Promise<{ readonly waiting: number; readonly active: number }>
  /** Undefined: Redis was emptied or is new, so every queued row must be queued again at once. */
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
    // A retained job would silently swallow a later add with its id; retries live in Postgres.
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
    ...(priority === undefined || priority === 0 ? {} : { priority }),
  },
})

function openQueues(redis: Redis, prefix: string, onError: (cause: unknown) => void): Record<QueueName, Queue> {
  const open = (name: QueueName): Queue => {
    // Nobody reads BullMQ's events, and each would hold the exact millisecond of a job. Redis trims a stream by whole
    // nodes, so a few of the newest may remain if `stream-node-max-entries` is not 1.
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

/**
 * One connection for all queues. A Redis that is away is no fault here: each call waits up to its limit, then throws.
 */
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
      // A Redis that is away must not delay our shutdown.
      await bounded(Math.min(limitMs, 2000), closing).catch(() => undefined)
      redis.disconnect()
    },
  }
}
