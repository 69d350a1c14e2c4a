import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { tellIncident } from '../work/tell-incident.ts'

export interface Watching {
  readonly incident: string
  readonly watcher: string
  /** Who says so. */
  readonly actor: string
}

/** Whose screen has to be open from now on; who watched before does no longer. In the incident's custody. */
export async function setWatch(trx: Transaction<Schema>, { incident, watcher, actor }: Watching): Promise<void> {
  await sql`insert into platform.watch (incident_id, officer_id) values (${incident}, ${watcher})
    on conflict (incident_id) do update set officer_id = excluded.officer_id, since = clock_timestamp()`.execute(trx)
  await appendCustody(trx, { incident, actor, action: 'incident.watched', subject: watcher, detail: {} })
  await tellIncident(trx, incident)
}
