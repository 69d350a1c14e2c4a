import { setTimeout as pause } from 'node:timers/promises'

/** How long to wait, and for what: the words stand in the error. */
export type Patience = { readonly what: string; readonly limitMs: number; readonly everyMs?: number }

/** Asks again and again until the answer is neither undefined nor false; throws at the limit. */
export async function waitUntil<T>(
  patience: Patience,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const until = Date.now() + patience.limitMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() >= until) throw new Error(`waited ${patience.limitMs} ms in vain for ${patience.what}`)
    await pause(patience.everyMs ?? 25)
  }
}
