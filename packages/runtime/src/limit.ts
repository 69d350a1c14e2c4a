/** A wait that came to its limit (conventions §14). */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
  readonly code = 'timed-out'

  constructor() {
    super('the wait came to its limit')
  }
}

/**
 * Waits for `work` at most `limitMs`; then throws `TimeLimitError`. The work itself goes on: give it the signal that
 * is aborted at the limit.
 */
export async function withLimit<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimeLimitError()
      controller.abort(error)
      reject(error)
    }, limitMs)
  })
  try {
    return await Promise.race([work(controller.signal), limit])
  } finally {
    clearTimeout(timer)
  }
}
