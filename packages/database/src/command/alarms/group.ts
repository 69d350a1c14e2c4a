import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../schema.ts'
import type { HeardAlarm, Unheard } from './hearing.ts'

/** Alarms form one group if they have the same key and begin within this time of the group's first alarm. */
const GROUP_MINUTES = 10

export interface AlarmGroup {
  readonly key: string
  /** The group's first alarm. */
  readonly id: string
}

/**
 * Finds the group of an alarm that is raised now. Alarms form a group if they are cries for help with exactly the same
 * words, if one submission sent them through "I am in danger", or if they are of one kind at one place. Two alarms that
 * are raised at the same moment may become two groups: nothing is lost, but an officer takes one more.
 */
export async function groupOf(
  trx: Transaction<Schema>,
  { unheard, alarm }: { readonly unheard: Unheard; readonly alarm: HeardAlarm },
): Promise<AlarmGroup> {
  const key = `${alarm.class} ${alarm.cry ?? `${alarm.rules[0]} at ${await placeOf(trx, unheard)}`}`
  const { rows } = await sql<{ id: string }>`
    select a.group_id as id from evidence.alarm a join evidence.alarm f on f.id = a.group_id
    where a.incident_id = ${unheard.incident}
      and (a.group_key = ${key} or (${unheard.danger} and a.danger and a.submission_id = ${unheard.submission}))
      and f.raised_at > clock_timestamp() - make_interval(mins => ${GROUP_MINUTES})
    order by a.seq desc limit 1`.execute(trx)
  return { key, id: rows[0]?.id ?? alarm.id }
}

/**
 * A cell about 500 m wide (evidence.place_cell). It contains the place that the witness stated, or else the place of
 * the item.
 */
async function placeOf(trx: Transaction<Schema>, { source, sourceId, item, submission }: Unheard): Promise<string> {
  const { rows } = await sql<{ cell: string }>`
    select floor(p.lat * 200)::integer || ':' || floor(p.lon * 200)::integer as cell from (
      (select 0 as n, lat, lon from evidence.statement where ${source} = 'statement' and id = ${sourceId})
      union all (select 1, lat, lon from evidence.placement where item_id = ${item} order by revision desc limit 1)
      union all (select 2, lat, lon from evidence.statement where submission_id = ${submission} and lat is not null
        order by seq desc limit 1)) p
    where p.lat is not null and p.lon is not null order by p.n limit 1`.execute(trx)
  return rows[0]?.cell ?? 'no known place'
}
