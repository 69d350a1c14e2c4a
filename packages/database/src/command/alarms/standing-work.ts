import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { notifyIncident } from '../../work/notify-incident.ts'

export interface WatchTimes {
  readonly everySeconds: number
  readonly stillSeconds: number
  /** Like `stillSeconds`, for the lanes of slow work. */
  readonly slowSeconds: number
}

/**
 * Stalled queues by incident: its work waits there, and nothing in the queue has moved for the given time. `locks` is
 * one of them if the store refuses to lengthen locks (decision 071), because that work is stalled too.
 */
export async function watchWork(
  db: Database,
  { everySeconds, stillSeconds, slowSeconds }: WatchTimes,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ incident: string; queue: string }>`
    select w.incident, w.queue from platform.watch_work(${everySeconds}, ${stillSeconds}, ${slowSeconds}) w
    union all select p.incident_id, 'locks' from evidence.lock_pass p join platform.incident i on i.id = p.incident_id
    where p.refused_at is not null and i.keep_until > clock_timestamp()
    order by 1, 2`.execute(db)
  const by = new Map<string, string[]>()
  for (const { incident, queue } of rows) by.set(incident, [...(by.get(incident) ?? []), queue])
  return by
}

interface Stuck {
  readonly incident: string
  readonly stuck: readonly string[]
}

/**
 * Puts the stalled queues into the open alert, and returns how many of them were not reported before. A queue that
 * moves again leaves the open alert; an alert about nothing else is removed.
 */
export async function noteStuck(trx: Transaction<Schema>, { incident, stuck }: Stuck): Promise<number> {
  const { rows } = await sql<{ stuck: readonly string[] }>`
    select to_jsonb(stuck) as stuck from evidence.alarm_state where incident_id = ${incident}`.execute(trx)
  const before = rows[0]?.stuck ?? []
  const fresh = stuck.filter((queue) => !before.includes(queue)).length
  const gone = before.filter((queue) => !stuck.includes(queue)).length
  if (fresh + gone === 0) return 0
  await sql`update evidence.alarm_state set stuck = ${[...stuck]}::text[] where incident_id = ${incident}`.execute(trx)
  if (gone > 0) await forget(trx, { incident, stuck })
  return fresh
}

async function forget(trx: Transaction<Schema>, { incident, stuck }: Stuck): Promise<void> {
  await sql`update evidence.alert a set cause = case when a.cause = 'stuck' then 'items' else a.cause end,
      stuck = array(select q from unnest(a.stuck) q where q = any(${[...stuck]}::text[]))
    where a.incident_id = ${incident} and a.looked_at is null`.execute(trx)
  await sql`delete from evidence.alert a where a.incident_id = ${incident} and a.looked_at is null and a.stuck = '{}'
    and a.items + a.submissions + a.conflicts + a.words + a.scenes + a.places = 0`.execute(trx)
  await notifyIncident(trx, incident)
}
