/**
 * Moves work from the outbox to Redis. Postgres is the truth: whatever happens to Redis, a row is sent until a worker
 * has taken it. The order is fixed: first raise the attempt in Postgres, then send `<row>-<attempt>`. If we die between
 * the two, the row's lease lapses. The relay then finds that Redis lacks the job, and sends it again under the next
 * attempt.
 */
import { randomBytes } from 'node:crypto'
import type { RelayDoor } from '@firsthand/database/relay'
import type { Queues } from '@firsthand/queues'
import { type Logger, MINUTE_MS } from '@firsthand/runtime'
import { createBell } from './bell.ts'
import { sendDue } from './send-due.ts'

export interface RelayDeps {
  readonly door: RelayDoor
  readonly queues: Pick<Queues, 'enqueueAll' | 'hasJobs' | 'readEpoch' | 'writeEpoch'>
  readonly log: Logger
  /** The longest sleep. A lost notification delays work by at most this. */
  readonly mostSleepMs?: number
}

export interface Relay {
  /** Reports that something was written to the outbox. Calls during a round cause one further round. */
  wake(): void
  /** Runs until `signal` is aborted. An absent Redis or Postgres does not make it reject. */
  run(signal: AbortSignal): Promise<void>
}

const MOST_SLEEP_MS = 1000
const MIN_SLEEP_MS = 20
const CHECK_LIMIT = 2000
const FIRST_PAUSE_MS = 100
const MAX_PAUSE_MS = 2000

export function createRelay(deps: RelayDeps): Relay {
  const bell = createBell()
  const state: RoundState = { sweptAt: 0, checkedAt: 0 }
  return {
    wake: () => bell.ring(),
    async run(signal) {
      let pauseMs = FIRST_PAUSE_MS
      while (!signal.aborted) {
        try {
          // This round covers every ring until now.
          bell.clear()
          const sleepMs = Math.min(await round(deps, state), deps.mostSleepMs ?? MOST_SLEEP_MS)
          pauseMs = FIRST_PAUSE_MS
          await bell.wait(sleepMs, signal)
        } catch (cause) {
          // A fault is caught here and nowhere deeper (conventions §5). The rows remain, and the next round finds them.
          deps.log.fault('relay.fault', cause, { code: 'round' })
          await bell.pause(pauseMs, signal)
          pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)
        }
      }
    },
  }
}

/** Sends due rows first, because a witness waits for them. Returns how long to sleep. */
async function round(deps: RelayDeps, state: RoundState): Promise<number> {
  await sendDue(deps)
  if (Date.now() - state.checkedAt >= MOST_SLEEP_MS) {
    await keepEpoch(deps)
    await resendLapsed(deps)
    state.checkedAt = Date.now()
  }
  if (Date.now() - state.sweptAt >= MINUTE_MS) {
    await deps.door.sweepPartials()
    await deps.door.addLockWork()
    state.sweptAt = Date.now()
  }
  const dueMs = await deps.door.nextDueMs()
  // A minimum, because another relay may hold a due row, or a lease may just have lapsed: without it we would loop
  // without a pause.
  return Math.max(dueMs ?? Number.POSITIVE_INFINITY, MIN_SLEEP_MS)
}

interface RoundState {
  sweptAt: number
  checkedAt: number
}

/** If Redis has no epoch it was emptied, so every queued row has lost its job and is queued again. */
async function keepEpoch({ door, queues, log }: RelayDeps): Promise<void> {
  if ((await queues.readEpoch()) !== undefined) return
  const count = await door.sendAllAgain()
  if (count > 0) log.event('relay.requeued', { count, reason: 'epoch-gone' })
  // Set the epoch last: if this relay dies earlier, the next one still finds it missing.
  await queues.writeEpoch(randomBytes(16).toString('hex'))
}

/**
 * Handles rows whose lease lapsed. A queued row is sent again if its job is gone. A running row has lost its worker.
 */
async function resendLapsed({ door, queues, log }: RelayDeps): Promise<void> {
  const lapsed = await door.collectLapsed()
  if (lapsed > 0) log.event('relay.requeued', { count: lapsed, reason: 'lease-lapsed' })
  // Checked in one round trip: in a surge tens of thousands of rows wait for a worker, and checking them must not delay
  // new rows.
  const waiting = await door.queuedToCheck(CHECK_LIMIT)
  if (waiting.length === 0) return
  const areThere = await queues.hasJobs(waiting)
  const gone = waiting.filter((_, at) => areThere[at] === false)
  await door.keepQueued(waiting.filter((_, at) => areThere[at] === true))
  if (gone.length === 0) return
  await door.sendAgain(gone)
  log.event('relay.requeued', { count: gone.length, reason: 'job-gone' })
}
