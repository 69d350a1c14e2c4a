/** Redis did not answer in time. The row in Postgres is unchanged, so the caller tries again later. */
export class RedisTimeout extends Error {
  override readonly name = 'RedisTimeout'
  readonly code = 'redis-timeout'

  constructor() {
    super('Redis did not answer within the limit')
  }
}

/**
 * Waits at most `limitMs` for `work` (conventions §14). The command itself may still take effect later, which is safe
 * because all commands are idempotent.
 */
export async function bounded<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RedisTimeout()), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves after `ms` or as soon as `signal` is aborted; never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
