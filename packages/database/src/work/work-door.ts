import { MAX_ATTEMPTS, type Outcome, parseTask, type Work } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** How long a worker holds a row without renewing it, in seconds. */
const LEASE_SECONDS = 30

/**
 * Retries that wait for something outside this work: a store or a key volume that is away, or a worker that was told to
 * stop. They do not count towards the limit of attempts, because an outage of a night must not make work on evidence
 * give up.
 */
const WAITING_CODES: readonly string[] = [
  'store-unavailable',
  'store-full',
  'store-forbidden',
  'lock-unsupported',
  'key-missing',
  'no-room',
  'stopping',
  'not-idle',
  'real-first',
  'scanner-away',
  'walls-missing',
  'program-missing',
  'incident-busy',
  'locks-go-on',
]

/**
 * A worker's side of the outbox. A row is held by at most one attempt at a time. `start` returns undefined if another
 * attempt or worker holds the row, and the job is then skipped.
 */
export interface WorkDoor {
  start(row: string, attempt: number): Promise<Work | undefined>
  /** False: the lease was lost, so the work must stop without settling. */
  renew(row: string, attempt: number): Promise<boolean>
  settle(row: string, attempt: number, outcome: Outcome): Promise<void>
}

interface StartedRow {
  readonly task: string
  readonly incident_id: string
  readonly subject: string
  readonly detail: Readonly<Record<string, string>>
  readonly tries: number
}

export const createWorkDoor = (db: Database): WorkDoor => ({
  async start(row, attempt) {
    const { rows } =
      await sql<StartedRow>`select * from work.start(${row}::bigint, ${attempt}, ${LEASE_SECONDS})`.execute(db)
    const found = rows[0]
    const task = found && parseTask(found.task)
    if (!found || !task) return undefined
    const { incident_id: incident, subject, detail, tries } = found
    return { row, attempt, task, incident, subject, detail, tries }
  },
  async renew(row, attempt) {
    const { rows } = await sql<{
      kept: boolean
    }>`select work.renew(${row}::bigint, ${attempt}, ${LEASE_SECONDS}) as kept`.execute(db)
    return rows[0]?.kept ?? false
  },
  async settle(row, attempt, outcome) {
    const code = outcome.kind === 'done' ? null : outcome.code
    const afterMs = outcome.kind === 'retry' ? outcome.afterMs : 0
    const kind = outcome.kind === 'retry' && WAITING_CODES.includes(outcome.code) ? 'wait' : outcome.kind
    await sql`select work.settle(${row}::bigint, ${attempt}, ${kind}, ${code}, ${afterMs}::integer, ${MAX_ATTEMPTS})`.execute(
      db,
    )
  },
})
