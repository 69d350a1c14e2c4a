import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { takesAlarms } from './watch.ts'

/** A screen reports every half minute that it is open. One that missed two reports counts as shut. */
export const WATCHED_SECONDS = 90
/** For this long an answered call shows that a person hears the duty phone. */
export const ANSWER_HOURS = 24

/** An answered test call that still counts. */
const isAnswerInForce = sql`exists (select from platform.duty_call
  where answered_at > clock_timestamp() - make_interval(hours => ${sql.lit(ANSWER_HOURS)}))`

interface Watched {
  readonly incident: string
  readonly watcher: string | undefined
}

interface Real {
  readonly kind: string
  readonly state: string
}

/**
 * Only a real incident needs somebody who hears its alarms. Drills and the incidents of the canary (the self-test, kind
 * `check`) do not.
 */
export const needsListener = ({ kind, state }: Real): boolean => kind === 'event' && state === 'active'

/**
 * Whether a person would hear an alarm of a real incident. If a watcher is named, only his alarm screen counts, which
 * must be open now: alarms rely on it from then on, so an answered call is not enough. If none is named, it is enough
 * that somebody answered a call of the duty phone in the last day, or that the incident's present watcher has an alarm
 * screen open. Evaluated in the transaction that opens the incident.
 */
export async function isAnybodyListening(
  db: Transaction<Schema> | Database,
  { incident, watcher }: Watched,
): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`
    select ${watcher === undefined} and ${isAnswerInForce} or exists (select from platform.watch_sign s join staff.officer o on o.id = s.officer_id
      where o.id = coalesce(${watcher ?? null}, (select w.officer_id from platform.watch w
          where w.incident_id = ${incident} and ${takesAlarms(sql`w.incident_id`, sql`w.officer_id`)}))
        and staff.may_act(o.id) and s.seen_at > clock_timestamp() - make_interval(secs => ${sql.lit(WATCHED_SECONDS)}))
      as "isThere"`.execute(db)
  return rows[0]?.isThere === true
}

/**
 * The same check as `isAnybodyListening`, for an incident that takes files again. Its alarms ring as they did when it
 * was first opened, so somebody must hear them.
 */
export async function mayOpenAgain(
  trx: Transaction<Schema>,
  { incident, watcher, to }: Watched & { readonly to: string },
): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    select kind from platform.incident where id = ${incident} and not exercise`.execute(trx)
  const [found] = rows
  return !found || !needsListener({ kind: found.kind, state: to }) || isAnybodyListening(trx, { incident, watcher })
}
