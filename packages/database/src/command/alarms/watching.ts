import { sql } from 'kysely'
import { setWatch } from '../../incidents/watch.ts'
import { gapColumns, gapTables, type WatchGap } from '../../incidents/watch-gaps.ts'
import { WATCHED_SECONDS } from '../../incidents/who-answers.ts'
import type { Database } from '../../pool.ts'

/** Records that an officer's alarm screen is open: for this incident, or for any incident that he waits for. */
export async function signWatch(
  db: Database,
  { officer, incident }: { readonly officer: string; readonly incident: string | undefined },
): Promise<void> {
  await sql`insert into platform.watch_sign (officer_id, incident_id) values (${officer}, ${incident ?? ''})
    on conflict (officer_id, incident_id) do update set seen_at = clock_timestamp()`.execute(db)
}

export const takeWatch = (
  db: Database,
  { officer, incident }: { readonly officer: string; readonly incident: string },
): Promise<void> => db.transaction().execute((trx) => setWatch(trx, { incident, watcher: officer, actor: officer }))

export interface GapForOfficer extends WatchGap {
  /** Whether this officer may watch: only a role that takes alarms may. */
  readonly mayWatch: boolean
}

export async function listGapsFor(db: Database, officer: string): Promise<readonly GapForOfficer[]> {
  const { rows } = await sql<GapForOfficer>`select ${gapColumns},
      exists (select from staff.membership m where m.incident_id = i.id and m.officer_id = ${officer}
        and m.role in ('analyst', 'commander')) as "mayWatch"
    from ${gapTables} order by i.seq limit 50`.execute(db)
  return rows
}

/** The newest real incident that takes files and has this officer as its watcher. */
export async function findWatchOf(db: Database, officer: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string
  }>`select i.id from platform.watch w join platform.incident i on i.id = w.incident_id
    join staff.membership m on m.incident_id = i.id and m.officer_id = w.officer_id
    where w.officer_id = ${officer} and i.state = 'active' order by i.seq desc limit 1`.execute(db)
  return rows[0]?.id
}

export interface Watcher {
  readonly id: string
  readonly name: string
}

/** Officers who have an alarm screen open now. */
export async function listWatchers(db: Database): Promise<readonly Watcher[]> {
  const { rows } = await sql<Watcher>`select o.id, o.name from staff.officer o where staff.may_act(o.id)
    and exists (select from platform.watch_sign s where s.officer_id = o.id
      and s.seen_at > clock_timestamp() - make_interval(secs => ${sql.lit(WATCHED_SECONDS)}))
    order by o.name limit 200`.execute(db)
  return rows
}
