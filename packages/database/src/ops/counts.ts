import { sql } from 'kysely'
import { type LockStanding, lockColumns } from '../incidents/lock-standing.ts'
import type { Database } from '../pool.ts'

/** Counts of one incident. An item that was withdrawn, superseded or moved is `hidden` and in no other count. */
export interface IncidentCounts {
  readonly submissions: number
  readonly uploads: {
    readonly arriving: number
    readonly complete: number
    readonly withdrawn: number
    readonly expired: number
  }
  readonly items: number
  readonly hidden: number
  readonly preserved: number
  readonly inspected: number
  readonly ready: number
  readonly failed: number
  /** Complete uploads that are no items yet. */
  readonly owed: number
}

interface CountRow extends Omit<IncidentCounts, 'uploads'> {
  readonly incident: string
  readonly arriving: number
  readonly complete: number
  readonly withdrawn: number
  readonly expired: number
}

/** By incident id, without the incidents of the canary (the self-test, kind `check`). */
export async function countIncidents(db: Database): Promise<ReadonlyMap<string, IncidentCounts>> {
  const { rows } = await sql<CountRow>`
    select i.id as incident,
      (select count(*) from public_zone.submission s where s.incident_id = i.id) as submissions,
      u.arriving, u.complete, u.withdrawn, u.expired, u.owed, c.items, c.hidden, c.preserved, c.inspected, c.ready, c.failed
    from platform.incident i,
      lateral (select count(*) filter (where u.state = 'open') as arriving, count(*) filter (where u.state = 'complete') as complete,
        count(*) filter (where u.state = 'withdrawn') as withdrawn, count(*) filter (where u.state = 'expired') as expired,
        count(*) filter (where u.state = 'complete' and not exists (select from evidence.item t
          where t.upload_id = u.id and not t.partial)) as owed
        from public_zone.upload u where u.incident_id = i.id) u,
      lateral (select count(*) filter (where c.hidden is null) as items, count(*) filter (where c.hidden is not null) as hidden,
        count(*) filter (where c.hidden is null and c.stage = 'preserved') as preserved,
        count(*) filter (where c.hidden is null and c.stage = 'inspected') as inspected,
        count(*) filter (where c.hidden is null and c.stage = 'ready') as ready,
        count(*) filter (where c.hidden is null and c.stage = 'failed') as failed
        from evidence.card c where c.incident_id = i.id) c
    where i.kind = 'event'`.execute(db)
  return new Map(
    rows.map(({ incident, arriving, complete, withdrawn, expired, ...counts }) => [
      incident,
      { ...counts, uploads: { arriving, complete, withdrawn, expired } },
    ]),
  )
}

/** By incident id, without drills, which lock nothing. */
export async function listLocks(db: Database): Promise<ReadonlyMap<string, LockStanding>> {
  const { rows } = await sql<LockStanding & { readonly id: string }>`
    select i.id, ${lockColumns} from platform.incident i where i.kind = 'event' and not i.exercise`.execute(db)
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

export interface QueueCounts {
  readonly queue: string
  readonly waiting: number
  readonly running: number
  readonly dead: number
  /** The age of the oldest waiting row, rounded to the minute, in seconds. */
  readonly oldestSeconds: number
  /** Waiting rows whose object the store accepted without the requested lock. They are retried forever. */
  readonly unlocked: number
}

export async function countWork(db: Database): Promise<readonly QueueCounts[]> {
  const { rows } = await sql<QueueCounts>`
    select queue, count(*) filter (where state in ('pending', 'queued')) as waiting,
      count(*) filter (where state = 'running') as running, count(*) filter (where state = 'dead') as dead,
      coalesce(greatest(0, extract(epoch from clock_timestamp() - min(created_at)
        filter (where state in ('pending', 'queued'))))::integer, 0) as "oldestSeconds",
      count(*) filter (where state in ('pending', 'queued', 'running') and outcome = 'lock-unsupported') as unlocked
    from work.outbox group by queue order by queue`.execute(db)
  return rows
}

export interface Heartbeat {
  readonly process: string
  readonly instance: string
  /** Epoch ms. */
  readonly at: number
  /** Measured by the clock that wrote `at`, because the asking machine's clock may differ. */
  readonly ageMs: number
  readonly facts: Readonly<Record<string, unknown>>
}

export async function listHeartbeats(db: Database): Promise<readonly Heartbeat[]> {
  const { rows } =
    await sql<Heartbeat>`select process, instance, facts, floor(extract(epoch from at) * 1000)::bigint as at,
      floor(extract(epoch from clock_timestamp() - at) * 1000)::bigint as "ageMs"
    from platform.heartbeat order by process, instance`.execute(db)
  return rows
}

export interface AbilityRow {
  readonly store: string
  /** As the probing worker wrote it; not parsed here. */
  readonly abilities: unknown
  readonly probedAt: number
}

export async function listAbilities(db: Database): Promise<readonly AbilityRow[]> {
  const rows = await db.selectFrom('platform.ability').selectAll().orderBy('store').execute()
  return rows.map((row) => ({ store: row.store, abilities: row.abilities, probedAt: row.probed_at.getTime() }))
}

/**
 * Whether the public door's role can see what other sessions do: an owner who is no superuser could not revoke that.
 */
export async function isActivityVisible(db: Database): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select has_table_privilege('firsthand_intake', 'pg_catalog.pg_stat_activity', 'select')
      or has_function_privilege('firsthand_intake', 'pg_catalog.pg_stat_get_activity(integer)', 'execute') as seen`.execute(
    db,
  )
  return rows[0]?.seen ?? true
}
