/** One queue a worker; the closed list that database, relay and workers share. */
export const QUEUE_NAMES = ['preserve', 'inspect', 'normalise', 'reconstruct'] as const

export type QueueName = (typeof QUEUE_NAMES)[number]

export const parseQueueName = (text: unknown): QueueName | undefined => QUEUE_NAMES.find((name) => name === text)
