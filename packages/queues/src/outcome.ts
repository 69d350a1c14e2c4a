import { backOffMs, type Outcome } from '@firsthand/domain'

/** A handler may leave the time of a retry to the usual back-off. */
export type HandlerOutcome = Outcome | { readonly kind: 'retry'; readonly code: string; readonly afterMs?: number }

export const done: Outcome = { kind: 'done' }
/** There was nothing left to do: another attempt or process did it. */
export const skipped = (code: string): Outcome => ({ kind: 'skipped', code })
/** Never retried unless an officer requests it. */
export const dead = (code: string): Outcome => ({ kind: 'dead', code })
/** Retried, but not before `afterMs` from now; without `afterMs` the delay grows with the attempt. */
export const retry = (code: string, afterMs?: number): HandlerOutcome =>
  afterMs === undefined ? { kind: 'retry', code } : { kind: 'retry', code, afterMs }

/** The stored outcome: a retry always has its time. Postgres decides, with the row, whether it is the last one. */
export const settleable = (outcome: HandlerOutcome, attempt: number): Outcome =>
  outcome.kind === 'retry'
    ? { kind: 'retry', code: outcome.code, afterMs: outcome.afterMs ?? backOffMs(attempt) }
    : outcome
