/**
 * Outbox → Redis. Postgres is the truth: whatever happens to Redis, a row is sent until a worker has taken it. The
 * order is fixed: raise the attempt in Postgres, then send `<row>-<attempt>`. If we die between the two, the row's
 * lease lapses; the relay then asks Redis for the job and sends it again under the next attempt.
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
  /** The longest sleep: a lost notification costs at most this. */
  readonly mostSleepMs?: number
}

export interface Relay {
  /** Something was written to the outbox; calls during a round cause one further round. */
  wake(): void
  /** Runs until `signal` is aborted; an absent Redis or Postgres never makes it reject. */
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
          // This round sees everything that was rung before this moment.
          bell.clear()
          const sleepMs = Math.min(await round(deps, state), deps.mostSleepMs ?? MOST_SLEEP_MS)
          pauseMs = FIRST_PAUSE_MS
          await bell.wait(sleepMs, signal)
        } catch (cause) {
          // An edge (conventions §5): whatever was away, the rows remain and the next round finds them.
          deps.log.fault('relay.fault', cause, { code: 'round' })
          await bell.pause(pauseMs, signal)
          pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)
        }
      }
    },
  }
}

/** Due rows go first, because a witness waits for them. Returns how long to sleep. */
async function round(deps: RelayDeps, state: RoundState): Promise<number> {
  await sendDue(deps)
  if (Date.now() - state.checkedAt >= MOST_SLEEP_MS) {
    await keepEpoch(deps)
    await resendLapsed(deps)
    state.checkedAt = Date.now()
  }
  if (Date.now() - state.sweptAt >= MINUTE_MS) {
    await deps.door.sweepPartials()
    await deps.door.oweLocks()
    state.sweptAt = Date.now()
  }
  const dueMs = await deps.door.nextDueMs()
  // A row that is due but held by another relay, or that lapsed since the last check, must not make us spin.
  return Math.max(dueMs ?? Number.POSITIVE_INFINITY, MIN_SLEEP_MS)
}

interface RoundState {
  sweptAt: number
  checkedAt: number
}

/** No epoch in Redis: it was emptied, so every queued row has lost its job. */
async function keepEpoch({ door, queues, log }: RelayDeps): Promise<void> {
  if ((await queues.readEpoch()) !== undefined) return
  const count = await door.sendAllAgain()
  if (count > 0) log.event('relay.requeued', { count, reason: 'epoch-gone' })
  // The epoch is set last: if a relay dies in between, the next one still finds it missing.
  await queues.writeEpoch(randomBytes(16).toString('hex'))
}

/** Rows whose lease lapsed: a queued row is sent again only if its job is gone; a running row has lost its worker. */
async function resendLapsed({ door, queues, log }: RelayDeps): Promise<void> {
  const lapsed = await door.collectLapsed()
  if (lapsed > 0) log.event('relay.requeued', { count: lapsed, reason: 'lease-lapsed' })
  // All at once: in a surge tens of thousands of rows wait for a worker, and checking them must not delay new rows.
  const waiting = await door.queuedToCheck(CHECK_LIMIT)
  if (waiting.length === 0) return
  const areThere = await queues.hasJobs(waiting)
  const gone = waiting.filter((_, at) => areThere[at] === false)
  await door.keepQueued(waiting.filter((_, at) => areThere[at] === true))
  if (gone.length === 0) return
  await door.sendAgain(gone)
  log.event('relay.requeued', { count: gone.length, reason: 'job-gone' })
}
