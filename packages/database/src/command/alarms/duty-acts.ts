import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { oncePerPress } from '../scope/presses.ts'

export interface DutyRequest {
  readonly incident: string
  readonly officer: string
  /** An alarm's or an item's id. */
  readonly subject: string
  readonly owner: string
  /** Roles that may be given a duty: those that can also act on its subject. */
  readonly roles: readonly string[]
  /** Epoch ms. */
  readonly dueAt: number
  /** The idempotency key: the same key twice is one act. */
  readonly wish?: string | undefined
}

type DutySet = { readonly set: true } | false | 'no-worker'

/** Returns false if there is no such subject. `no-worker`: the owner is not an officer who works in this incident. */
export const setDuty = (db: Database, request: DutyRequest): Promise<DutySet | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, subject, owner, dueAt } = request
    const press = { incident, officer, act: 'duty-set', pressKey: request.wish, said: [subject, owner, dueAt] } as const
    return oncePerPress(trx, press, () => give(trx, request))
  })

async function give(
  trx: Transaction<Schema>,
  { incident, officer, subject, owner, roles, dueAt }: DutyRequest,
): Promise<DutySet> {
  const { rows } = await sql<{ alarm: string | null; item: string | null; about: string }>`
      select a.id as alarm, null as item, coalesce(a.item_id, a.submission_id) as about from evidence.alarm a
        where a.id = ${subject} and a.incident_id = ${incident}
      union all select null, c.item_id, c.item_id from evidence.card c
        where c.item_id = ${subject} and c.incident_id = ${incident} and c.hidden is null`.execute(trx)
  const [found] = rows
  const worker =
    await sql`select from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      where m.incident_id = ${incident} and m.officer_id = ${owner} and m.role = any(${[...roles]}::text[])`.execute(
      trx,
    )
  if (!found) return false
  if (worker.rows.length === 0) return 'no-worker'
  await sql`insert into evidence.duty (incident_id, subject, alarm_id, item_id, owner_id, due_at, set_by)
      values (${incident}, ${subject}, ${found.alarm}, ${found.item}, ${owner}, to_timestamp(${dueAt} / 1000.0), ${officer})
      on conflict (incident_id, subject) do update set owner_id = excluded.owner_id, due_at = excluded.due_at,
        set_by = excluded.set_by, set_at = clock_timestamp(), done_at = null, done_by = null`.execute(trx)
  const detail = { owner, dueAt, ...(found.alarm === null ? {} : { alarm: found.alarm }) }
  await appendCustody(trx, { incident, actor: officer, action: 'duty.set', subject: found.about, detail })
  await notifyIncident(trx, incident)
  return { set: true }
}

type DutyEnd = Pick<DutyRequest, 'incident' | 'officer' | 'subject' | 'wish'>

/** Returns false if the duty was already done, or never given. An alarm's duty ends with its outcome. */
export const endDuty = (db: Database, request: DutyEnd): Promise<{ readonly done: true } | false | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, subject } = request
    const press = { incident, officer, act: 'duty-done', pressKey: request.wish, said: [subject] } as const
    return oncePerPress(trx, press, () => end(trx, request))
  })

async function end(
  trx: Transaction<Schema>,
  { incident, officer, subject }: DutyEnd,
): Promise<{ readonly done: true } | false> {
  const { rows } = await sql<{ owner: string; about: string }>`
      update evidence.duty d set done_at = clock_timestamp(), done_by = ${officer}
      where d.incident_id = ${incident} and d.subject = ${subject} and d.done_at is null
        and not exists (select from evidence.alarm a where a.id = d.alarm_id and a.outcome is null)
      returning d.owner_id as owner, coalesce(d.item_id, (select coalesce(a.item_id, a.submission_id) from evidence.alarm a
        where a.id = d.alarm_id)) as about`.execute(trx)
  const [done] = rows
  if (!done) return false
  const detail = { owner: done.owner, of: subject }
  await appendCustody(trx, { incident, actor: officer, action: 'duty.done', subject: done.about, detail })
  await notifyIncident(trx, incident)
  return { done: true }
}

/** The item that a duty is about: the subject itself, or its alarm's item. Undefined if there is none. */
export async function findDutyItem(
  db: Database,
  { incident, subject }: { readonly incident: string; readonly subject: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ item: string | null }>`
    select a.item_id as item from evidence.alarm a where a.id = ${subject} and a.incident_id = ${incident}
    union all select c.item_id from evidence.card c where c.item_id = ${subject} and c.incident_id = ${incident}`.execute(
    db,
  )
  return rows[0]?.item ?? undefined
}
