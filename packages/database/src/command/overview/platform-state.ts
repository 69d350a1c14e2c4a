import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

export interface Heartbeat {
  readonly process: string
  readonly instance: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Milliseconds since the process's last heartbeat. */
  readonly ageMs: number
}

export interface PlatformState {
  readonly abilities: readonly { readonly store: string; readonly abilities: unknown }[]
  readonly heartbeats: readonly Heartbeat[]
  /** Queues with waiting work that have not moved for minutes. */
  readonly stuck: readonly string[]
}

/** What the stores can do and which processes are alive: the same for every incident. */
export async function platformState(db: Database): Promise<PlatformState> {
  const abilities = await db.selectFrom('platform.ability').select(['store', 'abilities']).limit(20).execute()
  const { rows } = await sql<Heartbeat>`select process, instance, facts,
      floor(extract(epoch from clock_timestamp() - at) * 1000)::bigint as "ageMs"
    from platform.heartbeat where at > clock_timestamp() - interval '1 hour' order by process, at desc limit 200`.execute(
    db,
  )
  return { abilities, heartbeats: rows, stuck: await listStuck(db) }
}

/** Writes a heartbeat with facts that are codes and counts. */
export async function beat(db: Database, instance: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  await sql`select platform.beat('command', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
}

/** Queues that were stalled when last checked. */
async function listStuck(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ queue: string }>`
    select queue from platform.queue_watch where stuck order by queue limit 50`.execute(db)
  return rows.map(({ queue }) => queue)
}
