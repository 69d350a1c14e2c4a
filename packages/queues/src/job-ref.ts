/**
 * All that Redis knows of a job: the outbox row and its attempt. It holds no incident, item or word, because Redis
 * dumps get copied.
 */
export interface JobRef {
  /** The id of the outbox row as decimal digits, or one of our prefixed ids. */
  readonly row: string
  /** The number of the attempt, from 1. The relay raises it each time it queues the row. */
  readonly attempt: number
}

const ROW = /^[A-Za-z0-9_]{1,64}$/
const MAX_ATTEMPT = 1_000_000

const isRow = (value: unknown): value is string => typeof value === 'string' && ROW.test(value)

const isAttempt = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= MAX_ATTEMPT

/** Parses what Redis returns, which is outside text. Undefined if it is not a job of ours. */
export function parseJobRef(data: unknown): JobRef | undefined {
  if (typeof data !== 'object' || data === null || !('row' in data) || !('attempt' in data)) return undefined
  const { row, attempt } = data
  return isRow(row) && isAttempt(attempt) ? { row, attempt } : undefined
}

/**
 * The id of a job, made of row and attempt. The relay may die after it raised the attempt and before it sent the job.
 * If it then sends the same attempt twice, both jobs have the same id, so BullMQ keeps one. A job of an earlier attempt
 * is recognised by its id. BullMQ allows no `:` in an id.
 */
export function jobId(ref: JobRef): string {
  if (parseJobRef(ref) === undefined) throw new Error('a job needs a row id and an attempt from 1')
  return `${ref.row}-${ref.attempt}`
}
