import pg from 'pg'

export interface NotifyFlood {
  /** The role that floods: any role may notify any channel. */
  readonly url: string
  readonly channels: readonly string[]
  /** The number of all notifications, and of those in one transaction, which are delivered together. */
  readonly count: number
  readonly batch?: number
  readonly hands?: number
  /** The payload of notification n. */
  readonly payload?: (at: number) => string
  readonly signal?: AbortSignal
}

export interface NotifyFloodEnd {
  readonly sent: number
  readonly seconds: number
}

/**
 * What a compromised role could send: ids that do not exist, ids that do, text that is code elsewhere, and very much of
 * it.
 */
export const hostilePayload = (at: number): string =>
  [
    '',
    `in_${String(at).padStart(26, 'a')}`,
    `up_${String(at).padStart(26, 'b')} somebody`,
    `'; drop table work.outbox; -- ${at}`,
    `${at} ${'x'.repeat(7900)}`,
    `../../${at}\u202e\n\u2028{"__proto__":1}`,
  ][at % 6] ?? ''

export const CHANNELS = ['outbox', 'incident_changed', 'intake_takeover'] as const

/** Notifies as fast as Postgres accepts it. */
export async function floodNotify(flood: NotifyFlood): Promise<NotifyFloodEnd> {
  const { url, channels, count, batch = 500, hands = 2, payload = hostilePayload, signal } = flood
  const began = performance.now()
  let sent = 0
  const hand = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      while (sent < count && signal?.aborted !== true) {
        const first = sent
        const many = Math.min(batch, count - first)
        sent += many
        const all = Array.from({ length: many }, (_, at) => first + at)
        await client.query('select pg_notify(c, p) from unnest($1::text[], $2::text[]) as n(c, p)', [
          all.map((at) => channels[at % channels.length]),
          // Postgres delivers equal notifications of one transaction once.
          all.map(payload),
        ])
      }
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return { sent, seconds: (performance.now() - began) / 1000 }
}

/** Makes Postgres itself count the calls of our functions, in sessions that begin after this. */
export const countCalls = (owner: pg.Pool): Promise<unknown> =>
  owner.query(
    `do $$ begin execute format('alter database %I set track_functions = ''all''', current_database()); end $$`,
  )

/** How often a function was called so far. A session reports after a moment of rest. */
export async function callsOf(owner: pg.Pool, name: string): Promise<number> {
  const { rows } = await owner.query<{ calls: number }>(
    'select coalesce(sum(calls), 0)::integer as calls from pg_stat_user_functions where funcname = $1',
    [name],
  )
  return rows[0]?.calls ?? 0
}

/** Like `countCalls`, but also counts in sessions that already run. Only for a Postgres that is ours alone. */
export async function countCallsFromNow(owner: pg.Pool): Promise<void> {
  await owner.query("alter system set track_functions = 'all'")
  await owner.query('select pg_reload_conf()')
}
