import { setTimeout as pause } from 'node:timers/promises'
import { CliError } from './cli-error.ts'

interface Wait<T> {
  /** Returns undefined while there is no result. */
  readonly look: () => Promise<T | undefined>
  readonly limitMs: number
  readonly everyMs: number
  readonly signal: AbortSignal
}

/** Polls until there is a result; returns undefined at the limit. */
export async function waitFor<T>({ look, limitMs, everyMs, signal }: Wait<T>): Promise<T | undefined> {
  const end = performance.now() + limitMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() + everyMs > end) return undefined
    await pause(everyMs, undefined, { signal }).catch((cause: unknown) => {
      throw new CliError('timed-out', 'stopped while waiting', { cause })
    })
  }
}
