/**
 * The vocabulary of the outbox. A row names a queue and ids, nothing else. Postgres is the truth; a Redis job is only a
 * hint that a row is waiting.
 */
/**
 * Lanes of one worker, each with its own concurrency, so that a film never blocks photos: `…-first` for phones'
 * previews, `…-short` for films that take moments, `…-slow` for large or slow work. The database moves large items to
 * their lane (`work.choose_lane`).
 */
export const QUEUES = [
  'preserve-first',
  'inspect-first',
  'preserve',
  'preserve-slow',
  'inspect',
  'inspect-slow',
  'normalise',
  'normalise-short',
  'normalise-slow',
  'reconstruct',
  'reconstruct-links',
] as const
export type QueueName = (typeof QUEUES)[number]

export const TASKS = {
  'prove-key': 'preserve',
  'preserve-upload': 'preserve',
  'preserve-partial': 'preserve',
  'keep-arrival': 'preserve-first',
  'read-statement': 'preserve',
  'keep-contact': 'preserve',
  'apply-withdrawal': 'preserve',
  'move-item': 'preserve',
  'remove-check': 'preserve',
  'extend-locks': 'preserve',
  'inspect-arrival': 'inspect-first',
  'inspect-item': 'inspect',
  'inspect-statement': 'inspect',
  'find-twins': 'inspect',
  'find-sound': 'inspect',
  'normalise-item': 'normalise',
  'normalise-short': 'normalise-short',
  'normalise-video': 'normalise-slow',
  'normalise-later': 'normalise-slow',
  'clean-item': 'normalise',
  'reconstruct-incident': 'reconstruct',
  'settle-incident': 'reconstruct',
  'link-item': 'reconstruct-links',
} as const satisfies Record<string, QueueName>
export type Task = keyof typeof TASKS
/** The tasks of a queue. The queue's worker has to handle each of them. */
export type TaskOf<Q extends QueueName> = { [T in Task]: (typeof TASKS)[T] extends Q ? T : never }[Task]

/** `subject` is the id that the task is about: key, upload, statement, item or incident. */
export interface Work {
  readonly row: string
  readonly attempt: number
  readonly task: Task
  readonly incident: string
  readonly subject: string
  /** Further ids only (for example the target incident of a move). */
  readonly detail: Readonly<Record<string, string>>
  /**
   * The number of attempts that ran, this one included. `attempt` also counts attempts that Redis lost or that waited
   * for a store.
   */
  readonly tries?: number
}

/** `done` and `skipped` finish a row; `retry` puts it back with a delay; `dead` keeps it for a person to look at. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped'; readonly code: string }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number }
  | { readonly kind: 'dead'; readonly code: string }

/**
 * With the back-off of `backOffMs` this many attempts take about an hour, so that an outage of some minutes makes no
 * work `dead`.
 */
export const MAX_ATTEMPTS = 20

/** Exponential back-off for a retry: 1 s, 2 s, 4 s … capped at 5 minutes. `attempt` counts from 1. */
export const backOffMs = (attempt: number): number => Math.min(300_000, 1000 * 2 ** Math.max(0, attempt - 1))

export const parseTask = (text: string): Task | undefined => (Object.hasOwn(TASKS, text) ? (text as Task) : undefined)
