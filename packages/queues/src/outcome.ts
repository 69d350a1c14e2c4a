import { backOffMs, type Outcome } from '@firsthand/domain'

/** A handler may leave the time of a retry to the usual back-off. */
export type HandlerOutcome = Outcome | { readonly kind: 'retry'; readonly code: string; readonly afterMs?: number }

export const done: Outcome = { kind: 'done' }
/** Nothing was left to do: another attempt or process did it. */
export const skipped = (code: string): Outcome => ({ kind: 'skipped', code })
/** Never again without an officer's wish. */
export const dead = (code: string): Outcome => ({ kind: 'dead', code })
/** Again, not before `afterMs` from now; left out, it grows with the attempt. */
export const retry = (code: string, afterMs?: number): HandlerOutcome =>
  afterMs === undefined ? { kind: 'retry', code } : { kind: 'retry', code, afterMs }

/** What is stored: a retry always knows when. Whether it is the last one is decided with the row, in Postgres. */
export const settleable = (outcome: HandlerOutcome, attempt: number): Outcome =>
  outcome.kind === 'retry'
    ? { kind: 'retry', code: outcome.code, afterMs: outcome.afterMs ?? backOffMs(attempt) }
    : outcome
