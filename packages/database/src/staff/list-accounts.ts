import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/**
 * `awaits-link`: nobody can sign in until the link is used. `link-over`: the link has expired. `over`: the account has
 * expired.
 */
export type AccountState = 'active' | 'awaits-link' | 'link-over' | 'over' | 'disabled' | 'ended'

export interface OfficerAccount {
  readonly id: string
  readonly name: string
  readonly opens: boolean
  readonly state: AccountState
  /** Epoch ms; null: the account does not end by itself. */
  readonly endsAt: number | null
  /** Until when failed attempts lock the account, epoch ms. */
  readonly lockedUntil: number | null
}

/** Everybody who has or had an account, by name; ended accounts last. */
export async function listAccounts(db: Database): Promise<readonly OfficerAccount[]> {
  const { rows } = await sql<OfficerAccount>`
    select a.id, a.name, a.opens, a.state, floor(extract(epoch from a.ends_at) * 1000)::bigint as "endsAt",
      case when a.locked_until > clock_timestamp() and a.state = 'active'
        then floor(extract(epoch from a.locked_until) * 1000)::bigint end as "lockedUntil"
    from (select o.id, o.name, o.opens, o.ends_at, o.locked_until, case when o.ended_at is not null then 'ended' when o.disabled then 'disabled'
        when not staff.may_act(o.id) then 'over' when not o.awaits_link then 'active'
        when exists (select from staff.officer_link l where l.officer_id = o.id and l.used_at is null and l.void_at is null
          and l.expires_at > clock_timestamp()) then 'awaits-link' else 'link-over' end as state from staff.officer o) a
    order by a.state in ('ended', 'disabled', 'over'), a.name limit 2000`.execute(db)
  return rows
}

/** How many officers can open an incident now, and how many still can in a week if nothing is done. */
export async function openersLeft(db: Database): Promise<{ readonly now: number; readonly inAWeek: number }> {
  const { rows } = await sql<{ now: number; inAWeek: number }>`
    select count(*)::integer as now,
      (count(*) filter (where ends_at is null or ends_at > clock_timestamp() + interval '7 days'))::integer as "inAWeek"
    from staff.officer o where o.opens and not o.awaits_link and staff.may_act(o.id)`.execute(db)
  return rows[0] ?? { now: 0, inAWeek: 0 }
}
