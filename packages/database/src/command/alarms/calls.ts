import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { isOfDrillDemonstration, isRestricted, isShown } from './visible.ts'

export type CallStep = 'alarm' | 'escalation' | 'ordinary' | 'test'

interface Owing {
  readonly newId: () => string
  /**
   * Whether a duty phone is configured for calls of this step (the first call or the escalation). The alarm is marked
   * as called in either case.
   */
  readonly isCalled: boolean
}

interface Due {
  readonly incident: string
  readonly alarms: readonly string[]
  readonly rules: readonly string[]
  readonly count: number
}

/**
 * The alarms that a call is due for. `alarms`, `count` and `rules` leave out what a demonstration sent: nobody is
 * called for that, and none of its rules is named.
 */
interface DueAlarms extends Due {
  /** All ringing alarms, including those of a demonstration. */
  readonly ringing: readonly string[]
  readonly ringingCount: number
}

/** Upper bound of the ids that one call names. The call also has the full count. */
const MOST_NAMED = 20

/**
 * Makes one call for each incident about the grave alarms that no call has reported, and at most one in `gapSeconds`,
 * so that a storm of alarms rings the phone once. Alarms are marked and calls made in one transaction.
 */
export const callForAlarms = (
  db: Database,
  { newId, isCalled, gapSeconds }: Owing & { readonly gapSeconds: number },
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<DueAlarms>`
      with due as (
        update evidence.alarm a set called_at = clock_timestamp() where a.id = any(array(
          select a.id from evidence.alarm a where a.class = 'grave' and a.called_at is null
            and not exists (select from evidence.alarm_call c where c.incident_id = a.incident_id and c.step = 'alarm'
              and c.made_at > clock_timestamp() - make_interval(secs => ${gapSeconds}))
          order by a.seq limit 5000 for update of a skip locked))
        returning a.id, a.seq, a.incident_id, ${NAMED_RULES} as rules, a.taken_at is null and ${isShown} as rings,
          ${isOfDrillDemonstration} as made)
      ${groupDue(sql`due`)}`.execute(trx)
    if (isCalled) for (const due of rows) if (due.count > 0) await addCall(trx, { due, step: 'alarm', id: newId() })
    return rows.length
  })

/**
 * An alarm escalates if nobody took it in time, once each time that it rings. There is one call for each incident, and
 * at most one in `gapSeconds`.
 */
export const escalate = (
  db: Database,
  { newId, isCalled, afterSeconds, gapSeconds }: Owing & { readonly afterSeconds: number; readonly gapSeconds: number },
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<DueAlarms>`
      with due as (
        update evidence.alarm a set escalated_at = clock_timestamp() where a.id = any(array(
          select a.id from evidence.alarm a where a.class = 'grave' and a.taken_at is null and a.escalated_at is null
            and a.rang_at < clock_timestamp() - make_interval(secs => ${afterSeconds})
            and not exists (select from evidence.alarm_call c where ${isCalled} and c.incident_id = a.incident_id and c.step = 'escalation'
              and c.made_at > clock_timestamp() - make_interval(secs => ${gapSeconds}))
          order by a.rang_at limit 5000 for update of a skip locked))
        returning a.id, a.seq, a.incident_id, ${NAMED_RULES} as rules, ${isShown} as rings, ${isOfDrillDemonstration} as made)
      ${groupDue(sql`due`)}`.execute(trx)
    for (const due of rows) {
      if (isCalled && due.count > 0) await addCall(trx, { due, step: 'escalation', id: newId() })
      const { incident, ringing: alarms, ringingCount: count } = due
      await appendCustody(trx, {
        ...{ incident, actor: 'command', action: 'alarm.escalated', subject: incident },
        detail: { alarms, count },
      })
      await notifyIncident(trx, incident)
    }
    return rows.length
  })

const NAMED_RULES = sql`case when ${isRestricted} then '{}'::text[] else a.rules end`

const groupDue = (due: ReturnType<typeof sql>) => sql`
  select d.incident_id as incident, count(*)::integer as "ringingCount",
    to_jsonb((array_agg(d.id order by d.seq))[1:${sql.lit(MOST_NAMED)}]) as ringing, count(*) filter (where not d.made)::integer as count,
    coalesce(to_jsonb((array_agg(d.id order by d.seq) filter (where not d.made))[1:${sql.lit(MOST_NAMED)}]), '[]') as alarms,
    (select coalesce(to_jsonb(array_agg(distinct r.code)), '[]') from ${due} x cross join unnest(x.rules) r(code)
      where x.incident_id = d.incident_id and x.rings and not x.made) as rules
  from ${due} d where d.rings group by d.incident_id`

async function addCall(
  trx: Transaction<Schema> | Database,
  { due, step, id }: { readonly due: Due; readonly step: CallStep; readonly id: string },
): Promise<void> {
  await sql`insert into evidence.alarm_call (id, incident_id, step, alarms, rules, count)
    values (${id}, ${due.incident}, ${step}, ${[...due.alarms]}::text[], ${[...due.rules]}::text[], ${due.count})`.execute(
    trx,
  )
}

/** Adds a call about ordinary news, or one that tests the duty phone. */
export const requestCall = (
  db: Database,
  {
    incident,
    step,
    id,
    count,
  }: { readonly incident: string; readonly step: 'ordinary' | 'test'; readonly id: string; readonly count: number },
): Promise<void> => addCall(db, { due: { incident, alarms: [], rules: [], count }, step, id })

/** A call as it is sent. It holds nothing that a witness wrote. */
export interface DueCall {
  readonly id: string
  readonly incident: string
  readonly exercise: boolean
  readonly step: CallStep
  readonly alarms: readonly string[]
  readonly rules: readonly string[]
  readonly count: number
  /** Epoch ms. */
  readonly madeAt: number
  readonly attempt: number
}

/**
 * The rules that the call names now. A rule is left out if everything for which it rings was restricted since the call
 * was made.
 */
const rulesOfCall = sql`(select coalesce(to_jsonb(array_agg(r.code order by r.at)), '[]') from unnest(c.rules) with ordinality r(code, at)
  where not exists (select from evidence.alarm a where a.id = any(c.alarms) and r.code = any(a.rules) and ${isRestricted})
    or exists (select from evidence.alarm a where a.id = any(c.alarms) and r.code = any(a.rules) and not ${isRestricted}))`

/** Leases one call for `leaseSeconds`. If the holder dies, another process takes it after that. */
export async function takeCall(db: Database, leaseSeconds: number): Promise<DueCall | undefined> {
  const { rows } = await sql<DueCall>`
    update evidence.alarm_call c set attempt = c.attempt + 1, lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from platform.incident i where i.id = c.incident_id and c.id = (
      select d.id from evidence.alarm_call d where d.state = 'pending' and d.not_before <= clock_timestamp()
        and (d.lease_until is null or d.lease_until < clock_timestamp())
      order by d.not_before limit 1 for update skip locked)
    returning c.id, c.incident_id as incident, i.exercise, c.step, to_jsonb(c.alarms) as alarms, ${rulesOfCall} as rules, c.count,
      floor(extract(epoch from c.made_at) * 1000)::bigint as "madeAt", c.attempt`.execute(db)
  return rows[0]
}

export type CallOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'again'; readonly code: string; readonly afterSeconds: number }
  | { readonly state: 'given-up'; readonly code: string }

/** Ends a call. Has no effect if a later attempt holds the call by now. */
export async function endCall(
  db: Database,
  call: Pick<DueCall, 'id' | 'attempt' | 'incident'>,
  outcome: CallOutcome,
): Promise<void> {
  const mine = sql`where id = ${call.id} and attempt = ${call.attempt} and state = 'pending'`
  if (outcome.state === 'again')
    await sql`update evidence.alarm_call set lease_until = null, code = ${outcome.code},
      not_before = clock_timestamp() + make_interval(secs => ${outcome.afterSeconds}) ${mine}`.execute(db)
  else
    await sql`update evidence.alarm_call set lease_until = null, state = ${outcome.state}, ended_at = clock_timestamp(),
      code = ${outcome.state === 'sent' ? null : outcome.code} ${mine}`.execute(db)
  await notifyIncident(db, call.incident)
}

/** A recent call and how it went; times in epoch ms. */
export interface CallRow {
  readonly id: string
  readonly step: CallStep
  readonly count: number
  readonly madeAt: number
  readonly attempt: number
  readonly state: 'pending' | 'sent' | 'given-up'
  readonly code: string | null
  /** The officer who first took one of the alarms in this call, and when. */
  readonly takenBy: string | null
  readonly takenAt: number | null
}

export async function listCalls(
  db: Database,
  { incident, limit }: { readonly incident: string; readonly limit: number },
): Promise<readonly CallRow[]> {
  const { rows } = await sql<CallRow>`
    select c.id, c.step, c.count, c.attempt, c.state, c.code, floor(extract(epoch from c.made_at) * 1000)::bigint as "madeAt",
      t.name as "takenBy", floor(extract(epoch from t.taken_at) * 1000)::bigint as "takenAt"
    from evidence.alarm_call c left join lateral (select o.name, a.taken_at from evidence.alarm a
      join staff.officer o on o.id = a.taken_by where a.id = any(c.alarms) and a.incident_id = c.incident_id
      order by a.taken_at limit 1) t on true
    where c.incident_id = ${incident} order by c.seq desc limit ${limit}`.execute(db)
  return rows
}

/**
 * Incidents whose news the keeper reports: running ones, and closed ones to which somebody wrote since their last
 * report.
 */
export async function listWatched(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from platform.incident i where i.kind = 'event' and (i.state in ('drill', 'active', 'closing')
      or (i.state = 'closed' and exists (select from evidence.alarm_state s where s.incident_id = i.id and s.words > 0)))
    order by i.exercise, i.seq desc limit 200`.execute(db)
  return rows.map(({ id }) => id)
}
