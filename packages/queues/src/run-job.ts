import type { JobRef } from './job-ref.ts'
import { holdLease } from './lease.ts'
import { type Outcome, type SettledOutcome, settleable } from './outcome.ts'
import type { JobFields, QueueLog } from './queue-log.ts'
import type { QueueName } from './queue-name.ts'

export interface HandleContext {
  /** Aborted when the lease is lost or the process must end before the work has. */
  readonly signal: AbortSignal
  /** Renews the lease now; false when it is lost: stop, someone else has the row. */
  readonly renew: () => Promise<boolean>
}

/** The row's way through one attempt; the database's doors of each worker supply the first three. */
export interface JobSteps<W> {
  /** Takes the queued row of exactly this attempt; undefined when it is no longer to be had. */
  readonly claim: (row: string, attempt: number) => Promise<W | undefined>
  /** Extends the claimed row's lease; false when it is no longer ours. */
  readonly renew: (row: string, attempt: number) => Promise<boolean>
  readonly settle: (row: string, attempt: number, outcome: SettledOutcome) => Promise<void>
  /** Safe to run twice. Expected ends are outcomes; what it throws becomes a retry with the code `fault`. */
  readonly handle: (work: W, context: HandleContext) => Promise<Outcome>
  /** The item's id for the log. */
  readonly itemOf?: (work: W) => string | undefined
}

export interface RunOptions<W> extends JobSteps<W> {
  readonly queue: QueueName
  readonly log: QueueLog
  readonly renewEveryMs: number
  readonly maxAttempts: number
  /** Aborted at the end of the drain: running handlers must let go. */
  readonly letGo: AbortSignal
}

/** `missed`: the row could not even be asked for; the relay will find that its job is gone. */
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
  const onFault = (cause: unknown): void => log.fault('job.fault', cause, { ...fields, code: 'renew' })
  const lease = holdLease({
    ref,
    renew: options.renew,
    everyMs: options.renewEveryMs,
    onLost: () => lost.abort(),
    onFault,
  })
  try {
    const signal = AbortSignal.any([lost.signal, options.letGo])
    const outcome = await outcomeOf(options, ref, () => options.handle(work, { signal, renew: lease.renew }), fields)
    const durationMs = Math.round(performance.now() - started)
    if (lease.isLost()) {
      log.event('job.lease-lost', { ...fields, durationMs })
      return 'lost'
    }
    await options.settle(ref.row, ref.attempt, outcome)
    log.event(`job.${outcome.kind}`, { ...fields, durationMs, code: codeOf(outcome) })
    return 'settled'
  } catch (cause) {
    // The lease lapses by itself and the relay queues the row again.
    log.fault('job.fault', cause, { ...fields, code: 'settle' })
    return 'missed'
  } finally {
    lease.stop()
  }
}

const codeOf = (outcome: SettledOutcome): string | undefined => (outcome.kind === 'done' ? undefined : outcome.code)

async function outcomeOf<W>(
  options: RunOptions<W>,
  ref: JobRef,
  handle: () => Promise<Outcome>,
  fields: JobFields,
): Promise<SettledOutcome> {
  // A row whose work kills its process comes back by its lease, never by an outcome: its attempts end it here.
  if (ref.attempt > options.maxAttempts) return { kind: 'dead', code: 'attempts-exhausted' }
  try {
    return settleable(await handle(), ref.attempt, options.maxAttempts)
  } catch (cause) {
    if (options.letGo.aborted) return { kind: 'retry', code: 'stopping', retryAfterMs: 0 }
    options.log.fault('job.fault', cause, { ...fields, code: 'fault' })
    return settleable({ kind: 'retry', code: 'fault' }, ref.attempt, options.maxAttempts)
  }
}
