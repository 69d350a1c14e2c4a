/** If the server is silent for this long while an answer is due, the socket is closed and opened again. */
const SOCKET_SILENCE_MS = 20_000
const MAX_RECONNECT_DELAY_MS = 2000

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // the password contains a bare percent sign
  }
}

function parseDatabase(path: string): number {
  const digits = path.replace(/^\//, '')
  if (digits === '') return 0
  if (!/^[0-9]{1,4}$/.test(digits)) throw new Error('REDIS_URL must end in a database number')
  return Number(digits)
}

/** The connection options that we pass to ioredis and BullMQ, and no others. */
export interface RedisAddress {
  readonly host: string
  readonly port: number
  readonly db: number
  readonly username?: string
  readonly password?: string
  readonly tls?: Record<string, never>
  readonly connectTimeout: number
  readonly socketTimeout: number
  readonly maxRetriesPerRequest: null
  readonly retryStrategy: (times: number) => number
}

/**
 * Parses `redis://[[user]:password@]host[:port][/db]`, or `rediss://` for TLS. Its error does not contain the URL,
 * which may hold a password. A lost connection is reopened for ever; callers have their own time limits.
 */
export function parseRedisUrl(redisUrl: string): RedisAddress {
  const url = URL.parse(redisUrl)
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('REDIS_URL must be redis://host:port or rediss://host:port')
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6379 : Number(url.port),
    db: parseDatabase(url.pathname),
    ...(url.username === '' ? {} : { username: decode(url.username) }),
    ...(url.password === '' ? {} : { password: decode(url.password) }),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: 5000,
    socketTimeout: SOCKET_SILENCE_MS,
    // BullMQ requires null for its blocking connections. Our own limits bound all other waits.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), MAX_RECONNECT_DELAY_MS),
  }
}
