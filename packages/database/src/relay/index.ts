import { MAX_ATTEMPTS, QUEUES, type QueueName } from '@firsthand/domain'
import { sql } from 'kysely'
import { createDatabase, type Database, type Pool } from '../pool.ts'

export { type Listener, listen } from '../listen.ts'
export { createPool, type Pool } from '../pool.ts'

export interface DueRow {
  readonly row: string
  readonly queue: QueueName
  readonly attempt: number
  readonly priority: number
}

export type QueuedRow = Pick<DueRow, 'row' | 'attempt'>

/** What the relay may do in the database. It sees queue names, row numbers and attempts, never what a row is about. */
export interface RelayDoor {
  /**
   * Claims due rows, real ones before drills, and raises their attempt. Each is to be sent to Redis as
   * `<row>-<attempt>`.
   */
  takeDue(limit: number): Promise<readonly DueRow[]>
  /** Queued rows whose lease has ended, so Redis must be asked whether their job still exists. */
  queuedToCheck(limit: number): Promise<readonly Omit<DueRow, 'priority'>[]>
  /** The jobs of these rows still wait in Redis, so the rows are checked again after the lease. */
  keepQueued(rows: readonly QueuedRow[]): Promise<void>
  /** The jobs of these rows are lost, or were never sent, so the rows are sent again. */
  sendAgain(rows: readonly QueuedRow[]): Promise<void>
  /** Redis lost its memory: every queued row is sent again. Returns how many. */
  sendAllAgain(): Promise<number>
  /** Releases running rows whose worker is gone. Returns how many. */
  collectLapsed(): Promise<number>
  sweepPartials(): Promise<number>
  /**
   * Adds the daily lock pass of each incident whose evidence is still to be kept (`keep_until`). Returns how many were
   * added.
   */
  addLockWork(): Promise<number>
  /** Milliseconds until something is due; undefined if nothing waits. */
  nextDueMs(): Promise<number | undefined>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

/** Seconds after which the relay asks Redis for a queued row's job. */
const QUEUE_LEASE_SECONDS = 60

const parseQueue = (text: string): QueueName => {
  const queue = QUEUES.find((name) => name === text)
  if (!queue) throw new Error('a row of an unknown queue')
  return queue
}

/** Sorted by id, so that two relays that touch the same rows do not deadlock. */
const listed = (rows: readonly QueuedRow[]) => {
  const ids = rows.map(({ row }) => row)
  const attempts = rows.map(({ attempt }) => attempt)
  return sql`(select * from unnest(${ids}::bigint[], ${attempts}::integer[]) as r(id, attempt) order by id offset 0) as listed`
}

export function createRelayDoor(pool: Pool): RelayDoor {
  const db: Database = createDatabase(pool)
  const count = async (statement: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
    (await statement.execute(db)).rows[0]?.n ?? 0
  return {
    async takeDue(limit) {
      const { rows } = await sql<{ id: number; queue: string; attempt: number; priority: number }>`
        select * from work.take_due(${limit}, ${QUEUE_LEASE_SECONDS}) order by priority, id`.execute(db)
      return rows.map((r) => ({
        row: String(r.id),
        queue: parseQueue(r.queue),
        attempt: r.attempt,
        priority: r.priority,
      }))
    },
    async queuedToCheck(limit) {
      const { rows } = await sql<{ id: number; queue: string; attempt: number }>`
        select * from work.queued_to_check(${limit})`.execute(db)
      return rows.map((r) => ({ row: String(r.id), queue: parseQueue(r.queue), attempt: r.attempt }))
    },
    async keepQueued(rows) {
      await sql`select work.keep_queued(id, attempt, ${QUEUE_LEASE_SECONDS}) from ${listed(rows)}`.execute(db)
    },
    async sendAgain(rows) {
      await sql`select work.send_again(id, attempt) from ${listed(rows)}`.execute(db)
    },
    sendAllAgain: () => count(sql<{ n: number }>`select work.send_all_again() as n`),
    collectLapsed: () => count(sql<{ n: number }>`select work.collect_lapsed(${MAX_ATTEMPTS}) as n`),
    addLockWork: () => count(sql<{ n: number }>`select work.owe_locks() as n`),
    sweepPartials: () => count(sql<{ n: number }>`select work.sweep_partials() as n`),
    async nextDueMs() {
      const { rows } = await sql<{ ms: number | null }>`select work.next_due_ms() as ms`.execute(db)
      return rows[0]?.ms ?? undefined
    },
    async beat(instance, facts) {
      await sql`select platform.beat('relay', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
