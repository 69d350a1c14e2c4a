/** How a job ended. Codes are short stable words: they reach log and database. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Nothing was left to do: another attempt or process did it. */
  | { readonly kind: 'skipped'; readonly code?: string }
  /** Try again, not before `retryAfterMs` from now; left out, it grows with the attempt. */
  | { readonly kind: 'retry'; readonly code: string; readonly retryAfterMs?: number }
  /** Never again without an officer's wish. */
  | { readonly kind: 'dead'; readonly code: string }

/** What is stored: a retry always knows when. */
export type SettledOutcome =
  | Exclude<Outcome, { readonly kind: 'retry' }>
  | { readonly kind: 'retry'; readonly code: string; readonly retryAfterMs: number }

export const done: Outcome = { kind: 'done' }
export const skipped = (code: string): Outcome => ({ kind: 'skipped', code })
export const dead = (code: string): Outcome => ({ kind: 'dead', code })
export const retry = (code: string, retryAfterMs?: number): Outcome =>
  retryAfterMs === undefined ? { kind: 'retry', code } : { kind: 'retry', code, retryAfterMs }

const FIRST_DELAY_MS = 1000
const MAX_DELAY_MS = 300_000

/** 1 s, 2 s, 4 s … at most 5 minutes. `attempt` counts from 1. */
export const backoffMs = (attempt: number): number =>
  Math.min(FIRST_DELAY_MS * 2 ** Math.min(Math.max(attempt - 1, 0), 20), MAX_DELAY_MS)

/** A retry gets its time, and becomes dead when the attempts are used up. */
export function settleable(outcome: Outcome, attempt: number, maxAttempts: number): SettledOutcome {
  if (outcome.kind !== 'retry') return outcome
  if (attempt >= maxAttempts) return { kind: 'dead', code: outcome.code }
  return { kind: 'retry', code: outcome.code, retryAfterMs: outcome.retryAfterMs ?? backoffMs(attempt) }
}
