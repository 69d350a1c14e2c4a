import { sql } from 'kysely'

/** The state of an incident's locks (decision 071). Times in epoch ms. */
export interface LockStanding {
  /**
   * The earliest expiry of its items' locks. Null if nothing is locked, or if the daily pass over the locks has not run
   * for this incident yet.
   */
  readonly locksUntil: number | null
  /** Since when the store has refused to lengthen locks, and for how many items. */
  readonly locksRefusedAt: number | null
  readonly locksRefused: number
  /**
   * Whether the earliest expiry is so close that even three failed passes in a row would not explain it. Then the
   * passes do not run at all.
   */
  readonly areLocksBehind: boolean
}

/** Columns of `platform.incident i`, read from the index only, because they are read every few seconds. */
export const lockColumns = sql`
  floor(extract(epoch from (select l.until from evidence.lock l where l.incident_id = i.id
    order by l.until limit 1)) * 1000)::bigint as "locksUntil",
  (select floor(extract(epoch from p.refused_at) * 1000)::bigint from evidence.lock_pass p
    where p.incident_id = i.id and i.keep_until > clock_timestamp()) as "locksRefusedAt",
  (select count(*) from (select from evidence.lock l where l.incident_id = i.id and l.refused is not null limit 100000) r)::integer
    as "locksRefused",
  not i.exercise and i.lock_mode <> 'NONE' and i.keep_until > clock_timestamp() and coalesce(
    (select l.until from evidence.lock l where l.incident_id = i.id order by l.until limit 1)
      < least(i.keep_until, clock_timestamp() + make_interval(days => i.lock_days)
        - 3 * make_interval(hours => least(24, 6 * i.lock_days))), false) as "areLocksBehind"`
