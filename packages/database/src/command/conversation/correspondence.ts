import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'
import { mayReadWords } from '../scope/readable-words.ts'

/**
 * What an officer wrote to an item's sender. `at` in epoch ms. `order`: the number of the reply's custody entry in this
 * incident; null if there is none.
 */
export interface ReplyRow {
  readonly id: string
  readonly text: string
  readonly officer: string
  readonly at: number
  readonly order: number | null
}

/** The officers' side of the conversation with one witness. Nothing in it says who the witness is. */
export interface Conversation {
  /** BCP 47, as the witness's page last reported it; null if it never did. */
  readonly language: string | null
  /** The emergency number from the incident's texts in that language; if they have none, the incident's. */
  readonly emergencyNumber: string
  readonly replies: readonly ReplyRow[]
  /** Whether the witness left a way to be reached, which itself is not shown here. */
  readonly hasContact: boolean
  /** Something of the same submission is restricted to others, so nothing of the conversation is shown. */
  readonly isWithheld: boolean
}

/** A witness as officers know one: a submission, and the part of it that the officer acted on. */
export interface Correspondent {
  readonly incident: string
  readonly submission: string
  /** The subject of custody's entries: the item, or the submission if there are only words. */
  readonly subject: string
}

/** Whether words of this submission are in the incident's list: a witness who sent no file is answered too. */
export async function hasWords(
  db: Database,
  { incident, submission }: Pick<Correspondent, 'incident' | 'submission'>,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from evidence.statement s where s.submission_id = ${submission} and s.incident_id = ${incident}
      and not exists (select from public_zone.document w where w.submission_id = s.submission_id
        and w.kind = 'withdrawal' and w.number is null) limit 1`.execute(db)
  return rows.length > 0
}

export async function readConversation(
  db: Database,
  { incident, submission, officer }: Omit<Correspondent, 'subject'> & { readonly officer: string },
): Promise<Conversation> {
  const { rows } = await sql<Omit<Conversation, 'replies'>>`
    select v.may is false as "isWithheld", said.language, coalesce(nullif(i.texts -> said.language ->> 'number', ''),
        nullif(i.texts -> split_part(said.language, '-', 1) ->> 'number', ''), i.emergency_number) as "emergencyNumber",
      v.may and exists (select from evidence.contact c where c.submission_id = ${submission}) as "hasContact"
    from platform.incident i cross join lateral (select ${mayReadWords(sql`${submission}::text`, officer)} as may) v left join lateral (select s.language from evidence.statement s
      where v.may and s.submission_id = ${submission} and s.language is not null order by s.seq desc limit 1) said on true
    where i.id = ${incident}`.execute(db)
  const replies = await sql<ReplyRow>`
    select r.id, r.text, o.name as officer, floor(extract(epoch from r.created_at) * 1000)::bigint as at,
      (select e.seq from custody.entry e where e.incident_id = ${incident} and e.action = 'reply.sent'
        and e.subject in (select i.id from evidence.item i where i.submission_id = r.submission_id union all select r.submission_id)
        and e.detail::jsonb ->> 'reply' = r.id limit 1) as "order"
    from evidence.reply r join staff.officer o on o.id = r.officer_id
    where r.submission_id = ${submission} and ${mayReadWords(sql`r.submission_id`, officer)} order by r.seq limit 500`.execute(
    db,
  )
  const found = rows[0]
  if (!found) throw new Error('an item without its incident')
  return { ...found, replies: replies.rows }
}

/** The age recipient to which replies are sealed. Only the witness's code yields the identity that opens them. */
export async function findReplyRecipient(db: Database, submission: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('public_zone.submission')
    .select('reply_recipient')
    .where('id', '=', submission)
    // Material that an officer added has no witness who could read an answer.
    .where('source', '<>', 'police')
    .executeTakeFirst()
  return row?.reply_recipient
}

/**
 * Whether the code of this submission still opens, by the rule of the public door. If not, nobody would read a reply.
 */
export async function isCodeOpen(db: Database, submission: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from platform.incident i where (i.state <> 'closed' or i.keep_until > clock_timestamp())
      and (i.id = (select s.incident_id from public_zone.submission s where s.id = ${submission})
        or i.id in (select t.incident_id from evidence.item t where t.submission_id = ${submission})) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

export interface NewReply extends Correspondent {
  readonly officer: string
  readonly id: string
  /** The officers' copy; custody holds its salted hash. */
  readonly note: Note
  /** The reply, sealed to the witness. */
  readonly sealed: Buffer
}

/**
 * Both copies, the note and the custody entry are one transaction: the witness never reads what custody does not
 * record.
 */
export async function recordReply(db: Database, reply: NewReply): Promise<void> {
  const { incident, subject, submission, officer, id, note, sealed } = reply
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject, purpose: 'reply' })
      .execute()
    await trx
      .insertInto('evidence.reply')
      .values({ id, incident_id: incident, submission_id: submission, officer_id: officer, text: note.text })
      .execute()
    await trx.insertInto('public_zone.reply').values({ id, submission_id: submission, sealed }).execute()
    const noteHash = note.hash.toString('hex')
    const detail = { reply: id, submission }
    await appendCustody(trx, { incident, actor: officer, action: 'reply.sent', subject, detail, noteHash })
    await notifyIncident(trx, incident)
  })
}

/** A way to reach a witness, as stored: sealed to the incident whose key it arrived under. */
export interface SealedContact {
  readonly id: string
  readonly sealed: Buffer
  readonly keyId: string
}

export async function listSealedContacts(db: Database, submission: string): Promise<readonly SealedContact[]> {
  return db
    .selectFrom('evidence.contact')
    .select(['id', 'sealed', 'key_id as keyId'])
    .where('submission_id', '=', submission)
    .orderBy('seq', 'desc')
    .limit(20)
    .execute()
}

export interface ContactOpening {
  readonly incident: string
  readonly subject: string
  readonly officer: string
  /** Ids of the contacts that are about to be opened. */
  readonly contacts: readonly string[]
  readonly note: Note
}

/**
 * Records that contacts are opened. Each opening is an entry of its own, even within one ten-minute slot. Without an
 * entry nothing is opened.
 */
export async function recordContactOpening(db: Database, opening: ContactOpening): Promise<void> {
  const { incident, subject, officer, contacts, note } = opening
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject, purpose: 'contact' })
      .execute()
    const noteHash = note.hash.toString('hex')
    const detail = { contacts }
    await appendCustody(trx, { incident, actor: officer, action: 'contact.opened', subject, detail, noteHash })
    await notifyIncident(trx, incident)
  })
}
