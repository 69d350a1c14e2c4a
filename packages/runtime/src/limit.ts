/** A wait reached its limit (conventions §14). */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
  readonly code = 'timed-out'

  constructor() {
    super('the wait came to its limit')
  }
}

/**
 * Waits at most `limitMs` for `work`, then throws `TimeLimitError`. At the limit the signal is aborted; work that
 * ignores its signal continues.
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
