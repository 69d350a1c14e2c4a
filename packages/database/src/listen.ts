import pg from 'pg'
import { createHints } from './hints.ts'

/** The debounce time of notifications. The first after a quiet time is reported at once. */
const HINT_EVERY_MS = 50

export interface Listener {
  close(): Promise<void>
}

export interface ListenOptions {
  readonly url: string
  readonly channel: 'outbox' | 'incident_changed' | 'intake_takeover'
  /** A hint that is never trusted, because any role of the database may have sent it (`hints.ts` bounds how often). */
  readonly onNotify: (payload: string) => void
  /**
   * Called after each (re)connection, and after too many hints at once: whatever was missed must be read from the
   * tables.
   */
  readonly onConnected: () => void
  readonly onError?: (code: string) => void
}

/** LISTEN on a connection of its own that reconnects by itself. `onConnected` makes up for lost notifications. */
export function listen(options: ListenOptions): Listener {
  const hints = createHints({
    onHint: options.onNotify,
    onMany: options.onConnected,
    everyMs: HINT_EVERY_MS,
  })
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  const again = (code: string): void => {
    if (closed || timer) return
    options.onError?.(code)
    timer = setTimeout(() => {
      timer = undefined
      connect().catch(() => again('connect'))
    }, 500)
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: options.url, connectionTimeoutMillis: 10_000, keepAlive: true })
    fresh.on('error', (fault: Error & { code?: string }) => again(fault.code ?? 'unknown'))
    fresh.on('end', () => again('ended'))
    fresh.on('notification', (message) => hints.take(message.payload ?? ''))
    client = fresh
    await fresh.connect()
    // The channel is one of three literals, never outside text.
    await fresh.query(`listen ${options.channel}`)
    options.onConnected()
  }

  connect().catch((fault: Error & { code?: string }) => again(fault.code ?? 'connect'))
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      hints.close()
      await client?.end().catch(() => undefined)
    },
  }
}
