import { MAX_ATTEMPTS, type Outcome, type QueueName } from '@firsthand/domain'
import type { JobRef } from './job-ref.ts'
import { holdLease } from './lease.ts'
import { type HandlerOutcome, settleable } from './outcome.ts'
import type { JobFields, QueueLog } from './queue-log.ts'

export interface HandleContext {
  /** Aborted when the lease is lost, or when the process must end before the work is done. */
  readonly signal: AbortSignal
  /** Renews the lease now. False means that another worker has the row: stop. */
  readonly renew: () => Promise<boolean>
}

/**
 * The steps of one attempt of a row. `claim`, `renew` and `settle` are calls to Postgres, which @firsthand/database
 * provides for each worker.
 */
export interface JobSteps<W> {
  /** Takes the queued row, if it is still at exactly this attempt. Undefined if it can no longer be taken. */
  readonly claim: (row: string, attempt: number) => Promise<W | undefined>
  /** Extends the claimed row's lease. Returns false if another worker has it. */
  readonly renew: (row: string, attempt: number) => Promise<boolean>
  readonly settle: (row: string, attempt: number, outcome: Outcome) => Promise<void>
  /**
   * Must be idempotent. Returns an outcome for every expected end; a thrown error becomes a retry with the code
   * `fault`.
   */
  readonly handle: (work: W, context: HandleContext) => Promise<HandlerOutcome>
  /** The item's id for the log. */
  readonly itemOf?: (work: W) => string | undefined
}

export interface RunOptions<W> extends JobSteps<W> {
  readonly queue: QueueName
  readonly log: QueueLog
  readonly renewEveryMs: number
  /** Aborted at the end of the drain: running handlers must then return. */
  readonly letGo: AbortSignal
}

/**
 * How an attempt ended. `settled`: its outcome is in Postgres. `skipped`: the row could no longer be taken. `lost`:
 * another worker got the lease. `missed`: Postgres did not answer; the relay will send the row again, because its job
 * is gone.
 */
export type RunResult = 'settled' | 'skipped' | 'lost' | 'missed'

/** Runs one attempt of one row; never throws. */
export async function runJob<W>(options: RunOptions<W>, ref: JobRef): Promise<RunResult> {
  const { queue, log } = options
  const fields: JobFields = { queue, row: ref.row, attempt: ref.attempt }
  let work: W | undefined
  try {
    work = await options.claim(ref.row, ref.attempt)
  } catch (cause) {
    log.fault('job.fault', cause, { ...fields, code: 'claim' })
    return 'missed'
  }
  if (work === undefined) {
    log.event('job.skipped', { ...fields, code: 'not-queued' })
    return 'skipped'
  }
  return await workOn(options, ref, work)
}

async function workOn<W>(options: RunOptions<W>, ref: JobRef, work: W): Promise<RunResult> {
  const { queue, log, itemOf } = options
  const started = performance.now()
  const fields: JobFields = { queue, row: ref.row, attempt: ref.attempt, item: itemOf?.(work) }
  const lost = new AbortController()
  const onFault = (code: string) => (cause: unknown) => log.fault('job.fault', cause, { ...fields, code })
  const { renew, renewEveryMs: everyMs } = options
  const lease = holdLease({ ref, renew, everyMs, onLost: () => lost.abort(), onFault: onFault('renew') })
  try {
    const signal = AbortSignal.any([lost.signal, options.letGo])
    const handle = (): Promise<HandlerOutcome> => options.handle(work, { signal, renew: lease.renew })
    const outcome = await outcomeOf({ attempt: ref.attempt, handle, onFault: onFault('fault') }, signal)
    const durationMs = Math.round(performance.now() - started)
    if (lease.isLost()) {
      log.event('job.lease-lost', { ...fields, durationMs })
      return 'lost'
    }
    await options.settle(ref.row, ref.attempt, outcome)
    log.event(endOf(outcome, ref.attempt), { ...fields, durationMs, code: codeOf(outcome) })
    return 'settled'
  } catch (cause) {
    // The lease will lapse, and the relay will queue the row again.
    onFault('settle')(cause)
    return 'missed'
  } finally {
    lease.stop()
  }
}

const codeOf = (outcome: Outcome): string | undefined => (outcome.kind === 'done' ? undefined : outcome.code)

/**
 * Postgres turns the last retry into `dead`. The log must say `dead`, too, because an operator has to look at such a
 * job.
 */
const endOf = ({ kind }: Outcome, attempt: number): `job.${Outcome['kind']}` =>
  kind === 'retry' && attempt >= MAX_ATTEMPTS ? 'job.dead' : `job.${kind}`

interface Attempt {
  readonly attempt: number
  readonly handle: () => Promise<HandlerOutcome>
  readonly onFault: (cause: unknown) => void
}

async function outcomeOf({ attempt, handle, onFault }: Attempt, signal: AbortSignal): Promise<Outcome> {
  try {
    return settleable(await handle(), attempt)
  } catch (cause) {
    // A handler that was told to stop may throw anything. That is no fault, and another worker may take the row at
    // once.
    if (signal.aborted) return { kind: 'retry', code: 'stopping', afterMs: 0 }
    onFault(cause)
    return settleable({ kind: 'retry', code: 'fault' }, attempt)
  }
}
