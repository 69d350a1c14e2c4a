import { backOffMs, type Outcome } from '@firsthand/domain'

/** A handler's outcome. Without `afterMs` a retry is delayed by the usual back-off. */
export type HandlerOutcome = Outcome | { readonly kind: 'retry'; readonly code: string; readonly afterMs?: number }

export const done: Outcome = { kind: 'done' }
/** Another attempt or process had already done the work. */
export const skipped = (code: string): Outcome => ({ kind: 'skipped', code })
/** The work is not retried unless an officer requests it. */
export const dead = (code: string): Outcome => ({ kind: 'dead', code })
/** The work is retried after `afterMs`. Without `afterMs` the delay grows with the attempt. */
export const retry = (code: string, afterMs?: number): HandlerOutcome =>
  afterMs === undefined ? { kind: 'retry', code } : { kind: 'retry', code, afterMs }

/** Completes an outcome for storing: every retry gets its delay. Postgres decides whether it is the last retry. */
export const settleable = (outcome: HandlerOutcome, attempt: number): Outcome =>
  outcome.kind === 'retry'
    ? { kind: 'retry', code: outcome.code, afterMs: outcome.afterMs ?? backOffMs(attempt) }
    : outcome
