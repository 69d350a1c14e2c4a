import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { notifyIncident } from '../work/notify-incident.ts'

export interface Watching {
  readonly incident: string
  readonly watcher: string
  /** Who names the watcher. */
  readonly actor: string
}

/**
 * Names the officer whose screen has to be open from now on; the previous watcher is replaced. Entered in the
 * incident's custody.
 */
export async function setWatch(trx: Transaction<Schema>, { incident, watcher, actor }: Watching): Promise<void> {
  await sql`insert into platform.watch (incident_id, officer_id) values (${incident}, ${watcher})
    on conflict (incident_id) do update set officer_id = excluded.officer_id, since = clock_timestamp()`.execute(trx)
  await appendCustody(trx, { incident, actor, action: 'incident.watched', subject: watcher, detail: {} })
  await notifyIncident(trx, incident)
}

/**
 * Condition: the officer's role lets him take the incident's alarms, so they ring on his screens. Both arguments are
 * SQL for ids.
 */
export const takesAlarms = (incident: RawBuilder<unknown>, officer: RawBuilder<unknown>): RawBuilder<boolean> => sql`
  exists (select from staff.membership m where m.incident_id = ${incident} and m.officer_id = ${officer}
    and staff.may_act(m.officer_id) and m.role in ('analyst', 'commander'))`

interface NamedWatcher {
  readonly incident: string
  readonly to: string
  readonly watcher?: string | undefined
}

/**
 * The named watcher of an incident that is opened again, if his role does not let him take its alarms yet; otherwise
 * undefined. The caller makes such a watcher an analyst, because only an officer whose role may read the incident hears
 * its alarms.
 */
export async function newWatcher(
  trx: Transaction<Schema>,
  { incident, to, watcher }: NamedWatcher,
): Promise<string | undefined> {
  if (to !== 'active' || watcher === undefined) return undefined
  const { rows } = await sql<{ may: boolean }>`
    select ${takesAlarms(sql`${incident}`, sql`${watcher}`)} as may`.execute(trx)
  return rows[0]?.may === true ? undefined : watcher
}
