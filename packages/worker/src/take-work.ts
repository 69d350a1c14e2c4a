import type { QueueName, Work } from '@firsthand/domain'
import { type ConsumeOptions, consume } from '@firsthand/queues'
import type { Logger, Shutdown } from '@firsthand/runtime'

type Steps = ConsumeOptions<Work>

/** The part of a worker's database interface that takes, renews and settles rows of work. */
interface RowDoor {
  readonly start: Steps['claim']
  readonly renew: Steps['renew']
  readonly settle: Steps['settle']
}

/** A queue with its own number of concurrent jobs. */
export interface Lane extends Pick<Steps, 'drainMs'> {
  readonly queue: QueueName
  readonly concurrency: number
}

interface TakeWork extends Pick<Steps, 'handle' | 'itemOf'> {
  readonly redisUrl: string
  readonly door: RowDoor
  readonly lanes: readonly Lane[]
  readonly log: Logger
  readonly shutdown: Shutdown
}

/** Takes jobs from each lane until the process stops. Resolves when Redis has answered for all lanes. */
export async function takeWork({ door, lanes, shutdown, ...rest }: TakeWork): Promise<void> {
  const { start, renew, settle } = door
  const steps = { claim: start, renew, settle, signal: shutdown.signal, ...rest }
  const consumers = lanes.map((lane) => consume<Work>({ ...steps, ...lane }))
  for (const consumer of consumers) shutdown.onClose('consumer', () => consumer.close())
  await Promise.all(consumers.map((consumer) => consumer.ready()))
}
