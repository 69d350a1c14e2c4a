import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'
import { mayRead } from './visible.ts'

interface OfAlarms {
  readonly incident: string
  readonly officer: string
  readonly alarms: readonly string[]
}

/**
 * Whether an officer may act on these alarms together. `closed`: one of them is about something restricted to others.
 * `mixed`: they belong to several groups.
 */
export async function checkTogether(
  db: Database,
  { incident, officer, alarms }: OfAlarms,
): Promise<'closed' | 'mixed' | undefined> {
  const { rows } = await sql<{ closed: boolean; groups: number }>`
    select coalesce(bool_and(not coalesce(${mayRead(officer)}, false)), false) as closed,
      (count(distinct a.group_id))::integer as groups
    from evidence.alarm a where a.incident_id = ${incident} and a.id = any(${[...alarms]}::text[])`.execute(db)
  const [found] = rows
  if (found?.closed) return 'closed'
  return (found?.groups ?? 0) > 1 ? 'mixed' : undefined
}

/**
 * Takes alarms. The officer owns them until they have an outcome, and has `dueMinutes` for it. Returns those that were
 * ringing; a second officer's click changes nothing. An alarm about an item restricted to others keeps ringing, because
 * it calls that item's readers.
 */
export const takeAlarms = (
  db: Database,
  { dueMinutes, ...of }: OfAlarms & { readonly dueMinutes: number },
): Promise<readonly string[]> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer } = of
    const rows = await lock(trx, of, sql`a.taken_at is null`)
    await sql`update evidence.alarm set taken_at = clock_timestamp(), taken_by = ${officer}
      where id = any(${rows.map(({ id }) => id)}::text[])`.execute(trx)
    for (const row of rows) {
      await sql`insert into evidence.duty (incident_id, subject, alarm_id, owner_id, due_at, set_by)
        values (${incident}, ${row.id}, ${row.id}, ${officer}, clock_timestamp() + make_interval(mins => ${dueMinutes}), ${officer})
        on conflict (incident_id, subject) do update set owner_id = excluded.owner_id, due_at = excluded.due_at,
          set_by = excluded.set_by, set_at = clock_timestamp(), done_at = null, done_by = null`.execute(trx)
      await appendCustody(trx, { incident, actor: officer, action: 'alarm.taken', ...tellOf(row) })
    }
    return told(trx, { incident, rows })
  })

/** The outcome of a taken alarm. */
export type AlarmOutcome =
  | { readonly outcome: 'passed-on'; readonly to: string; readonly reference: string | null }
  | { readonly outcome: 'no-action'; readonly reason: string }

interface Ending extends OfAlarms {
  readonly ending: AlarmOutcome
  /** Makes a note of the officer's own words. Each alarm gets its note; custody gets the salted hash. */
  readonly makeNote: (text: string) => Note
}

const ENDED = { 'passed-on': 'alarm.passed-on', 'no-action': 'alarm.no-action' } as const

/**
 * Gives alarms an outcome. Returns those that were taken and had none. Any officer who may take alarms may end what a
 * colleague took.
 */
export const endAlarms = (db: Database, { ending, makeNote, ...of }: Ending): Promise<readonly string[]> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer } = of
    const isPassedOn = ending.outcome === 'passed-on'
    const [to, reference] = isPassedOn ? [ending.to, ending.reference] : [null, null]
    const text = isPassedOn ? [to, reference].filter((one) => one !== null).join(', ') : ending.reason
    const taken = await lock(trx, of, sql`a.taken_at is not null and a.outcome is null`)
    for (const row of taken) {
      const { hash, ...note } = makeNote(text)
      const { subject, detail } = tellOf(row)
      await sql`insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash)
        values (${note.id}, ${incident}, ${officer}, ${subject}, 'alarm', ${note.text}, ${note.salt}, ${hash})`.execute(
        trx,
      )
      await sql`update evidence.alarm set outcome = ${ending.outcome}, outcome_at = now(), outcome_by = ${officer},
        outcome_to = ${to}, outcome_reference = ${reference}, outcome_note = ${note.id} where id = ${row.id}`.execute(
        trx,
      )
      await sql`update evidence.duty set done_at = clock_timestamp(), done_by = ${officer}
        where incident_id = ${incident} and subject = ${row.id} and done_at is null`.execute(trx)
      const entry = { incident, actor: officer, action: ENDED[ending.outcome], subject, detail }
      await appendCustody(trx, { ...entry, noteHash: hash.toString('hex') })
    }
    return told(trx, { incident, rows: taken })
  })

/**
 * Locks those alarms that this officer may read and that are in the given state. The lock order is fixed, so that two
 * officers never deadlock.
 */
async function lock(trx: Transaction<Schema>, { incident, officer, alarms }: OfAlarms, standing: RawBuilder<unknown>) {
  const { rows } = await sql<Changed>`
    select a.id, a.class, to_jsonb(a.rules) as rules, a.item_id as item, a.submission_id as submission from evidence.alarm a
    where a.incident_id = ${incident} and a.id = any(${[...alarms]}::text[]) and ${mayRead(officer)} and ${standing}
    order by a.seq for update of a`.execute(trx)
  return rows
}

interface Changed {
  readonly id: string
  readonly class: string
  readonly rules: readonly string[]
  readonly item: string | null
  readonly submission: string
}

const tellOf = ({ id, class: weight, rules, item, submission }: Changed) => ({
  subject: item ?? submission,
  detail: { alarm: id, class: weight, rules },
})

async function told(
  trx: Transaction<Schema>,
  { incident, rows }: { readonly incident: string; readonly rows: readonly Changed[] },
): Promise<readonly string[]> {
  if (rows.length > 0) await notifyIncident(trx, incident)
  return rows.map(({ id }) => id)
}
