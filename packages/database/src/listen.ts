import pg from 'pg'

export interface Listener {
  close(): Promise<void>
}

export interface ListenOptions {
  readonly url: string
  readonly channel: 'outbox' | 'incident_changed' | 'intake_takeover'
  readonly onNotify: (payload: string) => void
  /** Called after each (re)connection: whatever was missed in between must be looked for. */
  readonly onConnected: () => void
  readonly onError?: (code: string) => void
}

/** LISTEN on a connection of its own that comes back by itself; a lost notification is made good by `onConnected`. */
export function listen(options: ListenOptions): Listener {
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
    fresh.on('notification', (message) => options.onNotify(message.payload ?? ''))
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
      await client?.end().catch(() => undefined)
    },
  }
}
