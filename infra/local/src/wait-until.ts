import { setTimeout as pause } from 'node:timers/promises'

/** What to wait for, and how long. The error contains `what`. */
export type Patience = { readonly what: string; readonly limitMs: number; readonly everyMs?: number }

/**
 * Milliseconds between two checks. They grow: early results are seen soon, and long waits are not polled a hundred
 * times a second.
 */
const [FIRST_PAUSE, LONGEST_PAUSE] = [10, 100]

/** Polls until the result is neither undefined nor false; throws at the limit. */
export async function waitUntil<T>(
  patience: Patience,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const until = Date.now() + patience.limitMs
  for (let next = FIRST_PAUSE; ; next = Math.min(next * 1.5, LONGEST_PAUSE)) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() >= until) throw new Error(`waited ${patience.limitMs} ms in vain for ${patience.what}`)
    await pause(patience.everyMs ?? next)
  }
}
